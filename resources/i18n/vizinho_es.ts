<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Vizinho</name>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source> It has only predictions.</source>
        <translation> Solo tiene predicciones.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source> Its {count:,} marks wait for it.</source>
        <translation type="vanished"> Sus {count:,} marcas lo esperan.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source> and </source>
        <translation type="vanished"> y </translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/families/languages.py"/>
        <source> and {number} more</source>
        <translation> y {number} más</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source> in {files:,} files</source>
        <translation type="vanished"> en {files:,} archivos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source> · {number:.1f}% WER</source>
        <translation> · {number:.1f}% WER</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>% of the letters</source>
        <translation>% de las letras</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>% of the sound</source>
        <translation>% del sonido</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n came in mended, or are to be looked at</source>
        <extracomment>one: One came in mended, or is to be looked at</extracomment>
        <translation>
            <numerusform>Uno entró corregido o está por mirar</numerusform>
            <numerusform>%n entraron corregidos o están por mirar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/checkpoints/page.py"/>
        <source>%n checkpoints on this computer</source>
        <extracomment>one: one checkpoint on this computer</extracomment>
        <translation>
            <numerusform>un punto de control en este equipo</numerusform>
            <numerusform>%n puntos de control en este equipo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>%n could not be read</source>
        <extracomment>one: one could not be read</extracomment>
        <translation>
            <numerusform>no se pudo leer uno</numerusform>
            <numerusform>no se pudieron leer %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/quantities.py"/>
        <source>%n files</source>
        <extracomment>one: one file</extracomment>
        <translation>
            <numerusform>un archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/file_controller.py"/>
        <source>%n files are still being transcribed.</source>
        <extracomment>one: 1 file is still being transcribed.</extracomment>
        <translation>
            <numerusform>1 archivo aún se está transcribiendo.</numerusform>
            <numerusform>%n archivos aún se están transcribiendo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/offers.py"/>
        <source>%n files end in {ending} · {example}</source>
        <extracomment>one: One file ends in {ending} · {example}</extracomment>
        <translation>
            <numerusform>Un archivo termina en {ending} · {example}</numerusform>
            <numerusform>%n archivos terminan en {ending} · {example}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>%n had changed meanwhile and stay as they are</source>
        <extracomment>one: one had changed meanwhile and stays as it is</extracomment>
        <translation>
            <numerusform>uno había cambiado entretanto y queda como está</numerusform>
            <numerusform>%n habían cambiado entretanto y quedan como están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n have another text in the source now</source>
        <extracomment>one: One has another text in the source now</extracomment>
        <translation>
            <numerusform>Uno tiene ahora otro texto en la fuente</numerusform>
            <numerusform>%n tienen ahora otro texto en la fuente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>%n hold nothing else, and stay.</source>
        <extracomment>one: One holds nothing else, and stays.</extracomment>
        <translation>
            <numerusform>Uno no contiene nada más, y se queda.</numerusform>
            <numerusform>%n no contienen nada más, y se quedan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/frame/closing.py"/>
        <source>%n jobs are still running: {names}.</source>
        <extracomment>one: %n job is still running: {names}.</extracomment>
        <translation>
            <numerusform>%n tarea sigue en marcha: {names}.</numerusform>
            <numerusform>%n tareas siguen en marcha: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n kept out</source>
        <extracomment>one: %n kept out</extracomment>
        <translation>
            <numerusform>%n no importado</numerusform>
            <numerusform>%n no importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/takes_panel.py"/>
        <source>%n kept, {seconds:.0f} s, speaker</source>
        <extracomment>one: %n kept, {seconds:.0f} s, speaker</extracomment>
        <translation>
            <numerusform>%n conservada, {seconds:.0f} s, hablante</numerusform>
            <numerusform>%n conservadas, {seconds:.0f} s, hablante</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/tier_left.py"/>
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>%n labels</source>
        <extracomment>one: one label</extracomment>
        <translation>
            <numerusform>una etiqueta</numerusform>
            <numerusform>%n etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/sources/curated.py"/>
        <source>%n languages</source>
        <extracomment>one: one language</extracomment>
        <translation>
            <numerusform>una lengua</numerusform>
            <numerusform>%n lenguas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>%n leaks</source>
        <extracomment>one: one leak</extracomment>
        <translation>
            <numerusform>una fuga</numerusform>
            <numerusform>%n fugas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/quantities.py"/>
        <source>%n letters</source>
        <extracomment>one: one letter</extracomment>
        <translation>
            <numerusform>una letra</numerusform>
            <numerusform>%n letras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/new_project.py"/>
        <source>%n letters, all known in {source}.</source>
        <extracomment>one: One letter, known in {source}.</extracomment>
        <translation>
            <numerusform>Una letra, conocida en {source}.</numerusform>
            <numerusform>%n letras, todas conocidas en {source}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/new_project.py"/>
        <source>%n letters, new: {new}</source>
        <extracomment>one: one letter, new: {new}</extracomment>
        <translation>
            <numerusform>una letra, nueva: {new}</numerusform>
            <numerusform>%n letras, nuevas: {new}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/new_project.py"/>
        <source>%n letters, {known} of them known in {source}, {new} new.</source>
        <extracomment>one: One letter, {known} of them known in {source}, {new} new.</extracomment>
        <translation>
            <numerusform>Una letra: {known} se conocen en {source}, {new} son nuevas.</numerusform>
            <numerusform>%n letras: {known} se conocen en {source}, {new} son nuevas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/new_project.py"/>
        <source>%n letters.</source>
        <extracomment>one: One letter.</extracomment>
        <translation>
            <numerusform>Una letra.</numerusform>
            <numerusform>%n letras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>%n marks</source>
        <extracomment>one: one mark</extracomment>
        <translation>
            <numerusform>una marca</numerusform>
            <numerusform>%n marcas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n men</source>
        <extracomment>one: one man</extracomment>
        <translation>
            <numerusform>un hombre</numerusform>
            <numerusform>%n hombres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/formatting.py"/>
        <source>%n minutes</source>
        <extracomment>one: one minute</extracomment>
        <translation>
            <numerusform>un minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/checks/overlaps.py"/>
        <source>%n more</source>
        <extracomment>one: one more</extracomment>
        <translation>
            <numerusform>uno más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n not said</source>
        <extracomment>one: %n not said</extracomment>
        <translation>
            <numerusform>%n sin indicar</numerusform>
            <numerusform>%n sin indicar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/bulk/fields.py"/>
        <source>%n of them are not transcribed, and not counted until then.</source>
        <extracomment>one: One of them is not transcribed, and not counted until then.</extracomment>
        <translation>
            <numerusform>Uno de ellos no está transcrito, y hasta entonces no cuenta.</numerusform>
            <numerusform>%n de ellos no están transcritos, y hasta entonces no cuentan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>%n of them occur fewer than {least:,} times.</source>
        <extracomment>one: %n of them occurs fewer than {least:,} times.</extracomment>
        <translation>
            <numerusform>%n de ellas aparece menos de {least:,} veces.</numerusform>
            <numerusform>%n de ellas aparecen menos de {least:,} veces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>%n of {all:,} are longer than this.</source>
        <extracomment>one: One of {all:,} is longer than this.</extracomment>
        <translation>
            <numerusform>Uno de {all:,} es más largo que esto.</numerusform>
            <numerusform>%n de {all:,} son más largos que esto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>%n of {all:,} would change.</source>
        <extracomment>one: %n of {all:,} would change.</extracomment>
        <translation>
            <numerusform>Cambiaría %n de {all:,}.</numerusform>
            <numerusform>Cambiarían %n de {all:,}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n others</source>
        <comment>people</comment>
        <extracomment>one: one other</extracomment>
        <translation>
            <numerusform>otra persona</numerusform>
            <numerusform>otras %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/sources/catalogue.py"/>
        <source>%n pieces</source>
        <extracomment>one: one piece</extracomment>
        <translation>
            <numerusform>un trozo</numerusform>
            <numerusform>%n trozos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>%n pieces of words</source>
        <extracomment>one: %n piece of words</extracomment>
        <translation>
            <numerusform>%n trozo de palabra</numerusform>
            <numerusform>%n trozos de palabras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>%n places in {ticked:,} of {utterances}</source>
        <extracomment>one: One place in {ticked:,} of {utterances}</extracomment>
        <translation>
            <numerusform>Un lugar en {ticked:,} de {utterances}</numerusform>
            <numerusform>%n lugares en {ticked:,} de {utterances}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/unpacking.py"/>
        <source>%n recordings are not in it: they lie where it was packed.</source>
        <extracomment>one: One recording is not in it: it lies where it was packed.</extracomment>
        <translation>
            <numerusform>Una grabación no está incluida: quedó donde se empaquetó el proyecto.</numerusform>
            <numerusform>%n grabaciones no están incluidas: quedaron donde se empaquetó el proyecto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/packing.py"/>
        <source>%n recordings that lie outside of the project ({size})</source>
        <extracomment>one: One recording that lies outside of the project ({size})</extracomment>
        <translation>
            <numerusform>Una grabación que está fuera del proyecto ({size})</numerusform>
            <numerusform>%n grabaciones que están fuera del proyecto ({size})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/table/copy_rows.py"/>
        <source>%n rows copied</source>
        <extracomment>one: One row copied</extracomment>
        <translation>
            <numerusform>Una fila copiada</numerusform>
            <numerusform>%n filas copiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/frame/closing.py"/>
        <source>%n runs are still training.</source>
        <extracomment>one: %n run is still training.</extracomment>
        <translation>
            <numerusform>%n entrenamiento sigue en marcha.</numerusform>
            <numerusform>%n entrenamientos siguen en marcha.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/files_panel.py"/>
        <source>%n saved</source>
        <extracomment>one: %n saved</extracomment>
        <translation>
            <numerusform>%n guardado</numerusform>
            <numerusform>%n guardados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n sentences are in two splits</source>
        <extracomment>one: one sentence is in two splits</extracomment>
        <translation>
            <numerusform>una oración está en dos conjuntos</numerusform>
            <numerusform>%n oraciones están en dos conjuntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/leaks.py"/>
        <source>%n sentences are in two splits.</source>
        <extracomment>one: One sentence is in two splits.</extracomment>
        <translation>
            <numerusform>Una frase está en dos conjuntos.</numerusform>
            <numerusform>%n frases están en dos conjuntos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>%n sentences stay in several splits, because of utterances that keep the split they have.</source>
        <extracomment>one: One sentence stays in several splits, because of utterances that keep the split they have.</extracomment>
        <translation>
            <numerusform>Una frase sigue en varios conjuntos, por enunciados que conservan el conjunto que tienen.</numerusform>
            <numerusform>%n frases siguen en varios conjuntos, por enunciados que conservan el conjunto que tienen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/page.py"/>
        <source>%n signs to decide…</source>
        <extracomment>one: One sign to decide…</extracomment>
        <translation>
            <numerusform>Un signo por decidir…</numerusform>
            <numerusform>%n signos por decidir…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>%n silences</source>
        <extracomment>one: one silence</extracomment>
        <translation>
            <numerusform>un silencio</numerusform>
            <numerusform>%n silencios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>%n skipped</source>
        <extracomment>one: one skipped</extracomment>
        <translation>
            <numerusform>uno omitido</numerusform>
            <numerusform>%n omitidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n sounds</source>
        <extracomment>one: one sound</extracomment>
        <translation>
            <numerusform>un sonido</numerusform>
            <numerusform>%n sonidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/exporters/exporter.py"/>
        <source>%n sounds were louder than full scale and written softer, so that nothing is cut off; most of all {name}, at {level:.0%} of its level.</source>
        <extracomment>one: 1 sound was louder than full scale and written softer, so that nothing is cut off; most of all {name}, at {level:.0%} of its level.</extracomment>
        <translation>
            <numerusform>1 sonido superaba el nivel máximo y se escribió con menos volumen, para que nada se recorte: {name}, al {level:.0%} de su nivel.</numerusform>
            <numerusform>%n sonidos superaban el nivel máximo y se escribieron con menos volumen, para que nada se recorte; sobre todo {name}, al {level:.0%} de su nivel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/plan.py"/>
        <source>%n sounds without text too</source>
        <extracomment>one: One sound without text too</extracomment>
        <translation>
            <numerusform>También un sonido sin texto</numerusform>
            <numerusform>También %n sonidos sin texto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/quantities.py"/>
        <source>%n speakers</source>
        <extracomment>one: one speaker</extracomment>
        <translation>
            <numerusform>un hablante</numerusform>
            <numerusform>%n hablantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n speakers are in two splits</source>
        <extracomment>one: one speaker is in two splits</extracomment>
        <translation>
            <numerusform>un hablante está en dos conjuntos</numerusform>
            <numerusform>%n hablantes están en dos conjuntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/leaks.py"/>
        <source>%n speakers are in two splits.</source>
        <extracomment>one: One speaker is in two splits.</extracomment>
        <translation>
            <numerusform>Un hablante está en dos conjuntos.</numerusform>
            <numerusform>%n hablantes están en dos conjuntos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>%n speakers stay in several splits, because of utterances that keep the split they have.</source>
        <extracomment>one: One speaker stays in several splits, because of utterances that keep the split they have.</extracomment>
        <translation>
            <numerusform>Un hablante sigue en varios conjuntos, por enunciados que conservan el conjunto que tienen.</numerusform>
            <numerusform>%n hablantes siguen en varios conjuntos, por enunciados que conservan el conjunto que tienen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n still need review</source>
        <extracomment>one: %n still needs review</extracomment>
        <translation>
            <numerusform>%n aún por revisar</numerusform>
            <numerusform>%n aún por revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n takes from today</source>
        <extracomment>one: A take from today</extracomment>
        <translation>
            <numerusform>Una toma de hoy</numerusform>
            <numerusform>%n tomas de hoy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n takes from yesterday</source>
        <extracomment>one: A take from yesterday</extracomment>
        <translation>
            <numerusform>Una toma de ayer</numerusform>
            <numerusform>%n tomas de ayer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n takes from {day}</source>
        <extracomment>one: A take from {day}</extracomment>
        <translation>
            <numerusform>Una toma del {day}</numerusform>
            <numerusform>%n tomas del {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/frame/tasks_page.py"/>
        <source>%n tasks are running</source>
        <extracomment>one: One task is running</extracomment>
        <translation>
            <numerusform>Hay una tarea en marcha</numerusform>
            <numerusform>Hay %n tareas en marcha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/file_controller.py"/>
        <source>%n texts are not saved: the project is read-only.</source>
        <extracomment>one: 1 text is not saved: the project is read-only.</extracomment>
        <translation>
            <numerusform>1 texto no está guardado: el proyecto es de solo lectura.</numerusform>
            <numerusform>%n textos no están guardados: el proyecto es de solo lectura.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n texts taken over</source>
        <extracomment>one: One text taken over</extracomment>
        <translation>
            <numerusform>Un texto adoptado</numerusform>
            <numerusform>%n textos adoptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n texts were taken over.</source>
        <extracomment>one: One text was taken over.</extracomment>
        <translation>
            <numerusform>Se adoptó un texto.</numerusform>
            <numerusform>Se adoptaron %n textos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>%n that are not transcribed have a proposal</source>
        <extracomment>one: one that is not transcribed has a proposal</extracomment>
        <translation>
            <numerusform>uno sin transcribir tiene una propuesta</numerusform>
            <numerusform>%n sin transcribir tienen una propuesta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/plan_words.py"/>
        <source>%n threads</source>
        <extracomment>one: 1 thread</extracomment>
        <translation>
            <numerusform>1 hilo</numerusform>
            <numerusform>%n hilos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>%n times</source>
        <extracomment>one: once</extracomment>
        <translation>
            <numerusform>una vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n to look at</source>
        <extracomment>one: %n to look at</extracomment>
        <translation>
            <numerusform>%n por mirar</numerusform>
            <numerusform>%n por mirar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/takes_panel.py"/>
        <source>%n today</source>
        <extracomment>one: %n today</extracomment>
        <translation>
            <numerusform>%n hoy</numerusform>
            <numerusform>%n hoy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/__init__.py"/>
        <source>%n transcripts</source>
        <extracomment>one: one transcript</extracomment>
        <translation type="vanished">
            <numerusform>una transcripción</numerusform>
            <numerusform>%n transcripciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>%n transcripts stay as they are: no word of them would be left</source>
        <extracomment>one: One transcript stays as it is: no word of it would be left</extracomment>
        <translation>
            <numerusform>Una transcripción queda como está: no quedaría ninguna palabra</numerusform>
            <numerusform>%n transcripciones quedan como están: no quedaría ninguna palabra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/plan_words.py"/>
        <source>%n upper layers dropped, {weights}</source>
        <extracomment>one: %n upper layer dropped, {weights}</extracomment>
        <translation>
            <numerusform>%n capa superior quitada, {weights}</numerusform>
            <numerusform>%n capas superiores quitadas, {weights}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/quantities.py"/>
        <source>%n utterances</source>
        <extracomment>one: one utterance</extracomment>
        <translation>
            <numerusform>un enunciado</numerusform>
            <numerusform>%n enunciados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n utterances</source>
        <comment>begins a sentence</comment>
        <extracomment>one: One utterance</extracomment>
        <translation>
            <numerusform>Un enunciado</numerusform>
            <numerusform>%n enunciados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>%n utterances ({length}) get no split, because people of several splits say the same sentence.</source>
        <extracomment>one: One utterance ({length}) gets no split, because people of several splits say the same sentence.</extracomment>
        <translation>
            <numerusform>Un enunciado ({length}) queda sin conjunto, porque personas de varios conjuntos dicen la misma frase.</numerusform>
            <numerusform>%n enunciados ({length}) quedan sin conjunto, porque personas de varios conjuntos dicen la misma frase.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n utterances added, {hours} of speech</source>
        <extracomment>one: One utterance added, {hours} of speech</extracomment>
        <translation>
            <numerusform>Un enunciado añadido, {hours} de habla</numerusform>
            <numerusform>%n enunciados añadidos, {hours} de habla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances are clipped</source>
        <extracomment>one: One utterance is clipped</extracomment>
        <translation>
            <numerusform>Un enunciado está saturado</numerusform>
            <numerusform>%n enunciados están saturados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances are in no split</source>
        <extracomment>one: One utterance is in no split</extracomment>
        <translation>
            <numerusform>Un enunciado no está en ningún conjunto</numerusform>
            <numerusform>%n enunciados no están en ningún conjunto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances are not transcribed</source>
        <extracomment>one: One utterance is not transcribed</extracomment>
        <translation>
            <numerusform>Un enunciado está sin transcribir</numerusform>
            <numerusform>%n enunciados están sin transcribir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>%n utterances are not transcribed and were left aside: a split needs a text to learn from or to score.</source>
        <extracomment>one: One utterance is not transcribed and was left aside: a split needs a text to learn from or to score.</extracomment>
        <translation>
            <numerusform>Un enunciado está sin transcribir y quedó apartado: un conjunto necesita un texto del que aprender o con el que puntuar.</numerusform>
            <numerusform>%n enunciados están sin transcribir y quedaron apartados: un conjunto necesita un texto del que aprender o con el que puntuar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances are too fast</source>
        <extracomment>one: One utterance is too fast</extracomment>
        <translation>
            <numerusform>Un enunciado es demasiado rápido</numerusform>
            <numerusform>%n enunciados son demasiado rápidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/check_job.py"/>
        <source>%n utterances checked</source>
        <extracomment>one: one utterance checked</extracomment>
        <translation>
            <numerusform>un enunciado comprobado</numerusform>
            <numerusform>%n enunciados comprobados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/check_job.py"/>
        <source>%n utterances checked, nothing to review</source>
        <extracomment>one: one utterance checked, nothing to review</extracomment>
        <translation>
            <numerusform>un enunciado comprobado, nada que revisar</numerusform>
            <numerusform>%n enunciados comprobados, nada que revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances hold long silence</source>
        <extracomment>one: One utterance holds long silence</extracomment>
        <translation>
            <numerusform>Un enunciado tiene silencio largo</numerusform>
            <numerusform>%n enunciados tienen silencio largo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>%n utterances name no speaker: each recording of theirs counts as one.</source>
        <extracomment>one: One utterance names no speaker: each recording of theirs counts as one.</extracomment>
        <translation>
            <numerusform>Un enunciado no nombra a ningún hablante: cada grabación así cuenta como un hablante.</numerusform>
            <numerusform>%n enunciados no nombran a ningún hablante: cada grabación así cuenta como un hablante.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances to fix</source>
        <extracomment>one: One utterance to fix</extracomment>
        <translation>
            <numerusform>Un enunciado por corregir</numerusform>
            <numerusform>%n enunciados por corregir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>%n utterances would change their split</source>
        <extracomment>one: One utterance would change its split</extracomment>
        <translation>
            <numerusform>Un enunciado cambiaría de conjunto</numerusform>
            <numerusform>%n enunciados cambiarían de conjunto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>%n utterances; those without a suggestion stay</source>
        <extracomment>one: One utterance; those without a suggestion stay</extracomment>
        <translation>
            <numerusform>Un enunciado; los que no tienen sugerencia se quedan</numerusform>
            <numerusform>%n enunciados; los que no tienen sugerencia se quedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n were in the project already.</source>
        <extracomment>one: One was in the project already.</extracomment>
        <translation>
            <numerusform>Uno ya estaba en el proyecto.</numerusform>
            <numerusform>%n ya estaban en el proyecto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n were kept out</source>
        <extracomment>one: One was kept out</extracomment>
        <translation>
            <numerusform>Uno no se importó</numerusform>
            <numerusform>%n no se importaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <source>%n were left as they are</source>
        <extracomment>one: One was left</extracomment>
        <translation>
            <numerusform>Uno se quedó como estaba</numerusform>
            <numerusform>%n se quedaron como estaban</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <source>%n were left as they are. All else was done.</source>
        <extracomment>one: One was left as it is. All else was done.</extracomment>
        <translation>
            <numerusform>Uno quedó como está. Todo lo demás se hizo.</numerusform>
            <numerusform>%n quedaron como están. Todo lo demás se hizo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n women</source>
        <extracomment>one: one woman</extracomment>
        <translation>
            <numerusform>una mujer</numerusform>
            <numerusform>%n mujeres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/file_list.py"/>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>%n words</source>
        <extracomment>one: 1 word</extracomment>
        <translation>
            <numerusform>1 palabra</numerusform>
            <numerusform>%n palabras</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Audio</source>
        <translation>&amp;Audio</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Corpus</source>
        <translation>&amp;Corpus</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Training</source>
        <translation>En&amp;trenamiento</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>(no text)</source>
        <translation>(sin texto)</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>, as {number:,} more texts of its file do</source>
        <translation type="vanished">, como otros {number:,} textos de su archivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>, tagged {tags}</source>
        <translation>, con etiquetas: {tags}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>, {unknown:,} not measured</source>
        <translation>, {unknown:,} sin medir</translation>
    </message>
    <message>
        <location filename="../../core/commands/splitting.py"/>
        <source>--by takes speaker,sentence.</source>
        <translation>--by admite speaker,sentence.</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>--like is for runs from scratch.</source>
        <translation>--like es para entrenamientos desde cero.</translation>
    </message>
    <message>
        <location filename="../../core/commands/importing.py"/>
        <source>--pair {words}: these files are not there.</source>
        <translation>--pair {words}: estos archivos no están en su sitio.</translation>
    </message>
    <message>
        <location filename="../../core/commands/importing.py"/>
        <source>--part {words} is not understood.</source>
        <translation>No se entiende --part {words}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>--set {text} has no “=”.</source>
        <translation>--set {text} no tiene «=».</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <source>/ {clock}</source>
        <translation>/ {clock}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <source>/ {clock} s</source>
        <translation>/ {clock} s</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>1. Bring recordings and transcripts</source>
        <translation>1. Traer grabaciones y transcripciones</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>2. Look them through</source>
        <translation>2. Repasarlas</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>3. Teach, then speak to it</source>
        <translation>3. Enseñar y luego hablarle</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>31 becomes trinta e um</source>
        <translation>31 pasa a trinta e um</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>&lt;b&gt;%n&lt;/b&gt; letters carry over</source>
        <extracomment>one: &lt;b&gt;%n&lt;/b&gt; letter carries over</extracomment>
        <translation>
            <numerusform>se hereda &lt;b&gt;%n&lt;/b&gt; letra</numerusform>
            <numerusform>se heredan &lt;b&gt;%n&lt;/b&gt; letras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>&lt;b&gt;%n&lt;/b&gt; new ones start from others</source>
        <extracomment>one: &lt;b&gt;%n&lt;/b&gt; new one starts from others</extracomment>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; nueva parte de otras</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; nuevas parten de otras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>&lt;b&gt;%n&lt;/b&gt; new ones start from their closest neighbour</source>
        <extracomment>one: &lt;b&gt;%n&lt;/b&gt; new one starts from its closest neighbour</extracomment>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; nueva parte de su vecina más cercana</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; nuevas parten de su vecina más cercana</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>&lt;b&gt;%n&lt;/b&gt; pieces of words carry over</source>
        <extracomment>one: &lt;b&gt;%n&lt;/b&gt; piece of words carries over</extracomment>
        <translation>
            <numerusform>se hereda &lt;b&gt;%n&lt;/b&gt; trozo de palabra</numerusform>
            <numerusform>se heredan &lt;b&gt;%n&lt;/b&gt; trozos de palabras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>&lt;b&gt;%n&lt;/b&gt; start afresh</source>
        <extracomment>one: &lt;b&gt;%n&lt;/b&gt; starts afresh</extracomment>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; empieza desde cero</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; empiezan desde cero</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/tiers/textgrid.py"/>
        <source>A TextGrid cannot hold control characters: they became spaces.</source>
        <translation>Un TextGrid no admite caracteres de control: se convirtieron en espacios.</translation>
    </message>
    <message>
        <location filename="../../core/tiers/textgrid.py"/>
        <source>A TextGrid cannot tell utterances without a text from silence.</source>
        <translation>Un TextGrid no distingue del silencio los enunciados sin texto.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/textgrid.py"/>
        <source>A TextGrid for every sound, with a tier for every speaker.</source>
        <translation>Un TextGrid por cada sonido, con una línea por cada hablante.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>A backup of {name} is made when a day’s first edit comes, and the last ten are kept. Restoring one puts its transcripts, marks, speakers, splits and history in the place of the present ones, which are backed up first. Recordings, runs and takes stay as they are.</source>
        <translation>Se hace una copia de seguridad de {name} con la primera edición de cada día, y se guardan las diez últimas. Restaurar una pone sus transcripciones, marcas, hablantes, conjuntos e historial en lugar de los actuales, de los que antes se hace una copia. Las grabaciones, los entrenamientos y las tomas quedan como están.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>A clip in several counts once.</source>
        <translation>Un clip que está en varias cuenta una sola vez.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/kaldi.py"/>
        <source>A data folder for each split: wav.scp, segments, text, utt2spk, spk2utt. Paths count from the export’s folder.</source>
        <translation>Una carpeta de datos para cada conjunto: wav.scp, segments, text, utt2spk, spk2utt. Las rutas parten de la carpeta de la exportación.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>A data folder with text, wav.scp, segments and utt2spk, or a folder of such folders for each split.</source>
        <translation>Una carpeta de datos con text, wav.scp, segments y utt2spk, o una carpeta con una de ellas para cada conjunto.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>A few people say nearly everything: with speakers kept apart, train would keep too little.</source>
        <translation>Unas pocas personas dicen casi todo: con los hablantes separados, train conservaría demasiado poco.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>A file for every utterance, cut from its recording (WAV, 16 bit, at its own rate)</source>
        <translation>Un archivo por enunciado, cortado de su grabación (WAV, 16 bits, a su propia frecuencia)</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>A file of marks (.eaf) for every sound, with a tier for every speaker.</source>
        <translation>Un archivo de marcas (.eaf) por cada sonido, con una línea por hablante.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>A file of {model} is not there any more.</source>
        <translation>Un archivo de {model} ya no está.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>A file's name cannot hold the sign U+{ord:04X}.</source>
        <translation>El nombre de un archivo no puede contener el signo U+{ord:04X}.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/audiofolder.py"/>
        <source>A folder for each split with its sound and metadata.jsonl: load_dataset("audiofolder") reads it.</source>
        <translation>Una carpeta por conjunto con su sonido y metadata.jsonl: load_dataset("audiofolder") la lee.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>A folder with metadata.csv (name|text|text spelt out) and the sound in wavs.</source>
        <translation>Una carpeta con metadata.csv (nombre|texto|texto desarrollado) y el sonido en wavs.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>A folder with metadata.csv or metadata.jsonl that names files (file_name) and their transcriptions.</source>
        <translation>Una carpeta con metadata.csv o metadata.jsonl, que nombra archivos (file_name) y sus transcripciones.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>A folder, or a file. Or drop it here.</source>
        <translation>Una carpeta o un archivo. O suéltelos aquí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>A language's folder of Mozilla Common Voice: lists of clips and the folder clips.</source>
        <translation>Carpeta de una lengua de Mozilla Common Voice: listas de clips y la carpeta clips.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>A letter and its accent become one character (Unicode NFC), so that both ways of typing it are the same.</source>
        <translation>Una letra y su acento pasan a ser un solo carácter (Unicode NFC), de modo que las dos formas de teclearlos son iguales.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>A letter of the alphabet</source>
        <translation>Una letra del alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>A long pause between words. Split at pauses makes two of one.</source>
        <translation>Una pausa larga entre palabras. «Partir en las pausas» hace dos de uno.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/nemo.py"/>
        <source>A manifest for each split, with audio_filepath, offset, duration and text.</source>
        <translation>Un manifiesto para cada conjunto, con audio_filepath, offset, duration y text.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>A model heard the same</source>
        <translation>Un modelo oyó lo mismo</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>A model hears something else than what is written. Listen: the text or the model is wrong.</source>
        <translation>Un modelo oye algo distinto de lo escrito. Escuche: se equivoca el texto o el modelo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>A model hears {value:.0f}% of the letters differently.</source>
        <translation>Un modelo oye distinto el {value:.0f}% de las letras.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>A model that has heard people</source>
        <translation>Un modelo que ha oído a personas</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>A model that knows the language badly is wrong everywhere: only what stands out is flagged.</source>
        <translation>Un modelo que conoce mal la lengua se equivoca en todas partes: solo se avisa de lo que destaca.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>A network of {weights} begins with random numbers and learns all &lt;b&gt;%n&lt;/b&gt; letters.</source>
        <extracomment>one: A network of {weights} begins with random numbers and learns its &lt;b&gt;%n&lt;/b&gt; letter.</extracomment>
        <translation>
            <numerusform>Una red de {weights} empieza con números al azar y aprende su única letra (&lt;b&gt;%n&lt;/b&gt;).</numerusform>
            <numerusform>Una red de {weights} empieza con números al azar y aprende las &lt;b&gt;%n&lt;/b&gt; letras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>A network of {weights} begins with random numbers and learns all &lt;b&gt;%n&lt;/b&gt; pieces of words.</source>
        <extracomment>one: A network of {weights} begins with random numbers and learns its &lt;b&gt;%n&lt;/b&gt; piece of words.</extracomment>
        <translation>
            <numerusform>Una red de {weights} empieza con números al azar y aprende su único trozo de palabra (&lt;b&gt;%n&lt;/b&gt;).</numerusform>
            <numerusform>Una red de {weights} empieza con números al azar y aprende los &lt;b&gt;%n&lt;/b&gt; trozos de palabras.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>A new letter starts from its closest neighbour; choose another if it sounds nearer.</source>
        <translation>Una letra nueva parte de su vecina más próxima; elija otra si suena más parecida.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>A new name makes a new speaker; none says that nobody knows.</source>
        <translation>Un nombre nuevo crea un hablante nuevo; sin nombre, no se sabe quién habla.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>A number as it is written, and how it is read.</source>
        <translation>Un número como se escribe y como se lee.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>A pair such as lh or ch that is one sound can be one letter of the alphabet. The model then writes it at once; transcripts stay as they are. Where letters overlap, the longest that fits is taken.</source>
        <translation>Un par como lh o ch que es un solo sonido puede ser una letra del alfabeto. El modelo la escribe entonces de una vez; las transcripciones se quedan como están. Donde las letras se solapan, se toma la más larga que encaje.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>A pause of {text}.</source>
        <translation>Una pausa de {text}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>A person put it here: dividing anew leaves it</source>
        <translation>Lo puso aquí una persona: una nueva división no lo mueve</translation>
    </message>
    <message>
        <location filename="../../core/children.py"/>
        <source>A process of Vizinho's own could not be started: {module}.</source>
        <translation>No se pudo iniciar un proceso propio de Vizinho: {module}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>A project needs a name.</source>
        <translation>Un proyecto necesita un nombre.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>A quick look shows within minutes whether the neighbour’s model helps.</source>
        <translation>Un vistazo rápido muestra en minutos si el modelo vecino ayuda.</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>A quick look takes minutes. Then record yourself and read what it wrote.</source>
        <translation>Un vistazo rápido lleva minutos. Después grábese y lea lo que ha escrito.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>A recording is no longer in the project.</source>
        <translation>Una grabación ya no está en el proyecto.</translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>A rough guess until this computer is measured.</source>
        <translation>Una estimación aproximada hasta que se mida este equipo.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>A run is a program of its own. It goes on when this window closes, and the window finds it again. Pausing saves everything; resuming goes on from the same point.</source>
        <translation>Un entrenamiento es un programa aparte. Sigue cuando se cierra esta ventana, y la ventana lo vuelve a encontrar. Al pausar se guarda todo; al continuar se sigue desde el mismo punto.</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>A run needs a name.</source>
        <translation>Un entrenamiento necesita un nombre.</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>A run teaches a copy of a checkpoint your language and shows how its errors fall.</source>
        <translation>Un entrenamiento enseña una lengua a una copia de un punto de control y muestra cómo bajan sus errores.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>A set changes some of the keys of Corpus. What you changed yourself stays changed.</source>
        <translation>Un conjunto cambia algunas teclas de Corpus. Lo que cambió usted sigue cambiado.</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>A setting has the wrong form.</source>
        <translation>Un ajuste tiene una forma incorrecta.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>A small network, random start</source>
        <translation>Una red pequeña, inicio al azar</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>A sound file…</source>
        <translation>Un archivo de sonido…</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>A space between letters</source>
        <translation>Un espacio entre letras</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>A speaker needs a name.</source>
        <translation>Un hablante necesita un nombre.</translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/sound.py"/>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <location filename="../../core/families/wav2vec2_bert/network.py"/>
        <location filename="../../core/families/whisper/network.py"/>
        <source>A stretch of {number:.0f} ms is too short to be heard.</source>
        <translation>Un tramo de {number:.0f} ms es demasiado corto para oírse.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>A synthesiser speaks</source>
        <translation>Habla un sintetizador</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>A table (CSV or TSV) with a column for the file and one for the text; LJSpeech, M-AILABS.</source>
        <translation>Una tabla (CSV o TSV) con una columna para el archivo y otra para el texto; LJSpeech, M-AILABS.</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>A table with a column for the sound's name and one for its text; times, speaker and split if it has them.</source>
        <translation>Una tabla con una columna para el nombre del sonido y otra para su texto; tiempos, hablante y conjunto si los tiene.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>A test with a voice that the model knows looks better than it is.</source>
        <translation>Una prueba con una voz que el modelo conoce da mejor resultado del real.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>A text beside each sound, whatever its ending; lists with a line for each sound; names that differ are paired by rules, or by hand.</source>
        <translation>Un texto junto a cada sonido, sea cual sea su extensión; listas con una línea por sonido; los nombres que difieren se emparejan por reglas o a mano.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>A text inside brackets and quotes, as programs write it.</source>
        <translation>Un texto entre corchetes y comillas, como lo escriben los programas.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/align.py"/>
        <source>A text of {count} letters does not fit {count_2} frames of sound.</source>
        <translation>Un texto de {count} letras no cabe en {count_2} tramas de sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>A text with a line for each sound: beside a YAML of offsets and speakers, or with the sound's name in each line.</source>
        <translation>Un texto con una línea por cada sonido: junto a un YAML de tiempos y hablantes, o con el nombre del sonido en cada línea.</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>A transcript is never replaced by nothing; empty it by hand.</source>
        <translation>Una transcripción nunca se sustituye por nada; vacíela a mano.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>A trim, a split or a merge moves marks on the recording. Nothing is cut from the file.</source>
        <translation>Recortar, partir o unir mueve marcas en la grabación. Del archivo no se corta nada.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>A word is written with letters of two scripts.</source>
        <translation>Una palabra está escrita con letras de dos escrituras.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Abbreviations</source>
        <translation>Abreviaturas</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <source>About Vizinho</source>
        <translation>Acerca de Vizinho</translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>About half an hour of Portuguese spoken by synthetic voices, with a few faults to find. A small Spanish model comes with it. Nothing to download.</source>
        <translation>Una media hora de portugués dicho por voces sintéticas, con algunos fallos por encontrar. Trae un pequeño modelo de español. No hay que descargar nada.</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>About this long, where pauses allow.</source>
        <translation>Más o menos esta duración, según permitan las pausas.</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>About {size}.</source>
        <translation>Unos {size}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <source>Accents count</source>
        <translation>Distinguir acentos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <source>Accents count: “nao” does not find “não” (Alt A)</source>
        <translation>Distinguir acentos: «nao» no encuentra «não» (Alt A)</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Accept and download</source>
        <translation>Aceptar y descargar</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Accept them at {page}, then try again.</source>
        <translation>Acéptelas en {page} y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Accept them at {page}. {login}</source>
        <translation>Acéptelas en {page}. {login}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>AdamW's weight decay.</source>
        <translation>Decaimiento de pesos de AdamW.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/mms/__init__.py"/>
        <source>Adapters of the language</source>
        <translation>Adaptadores de la lengua</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/adding.py"/>
        <source>Add a checkpoint</source>
        <translation>Añadir un punto de control</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>Add a checkpoint’s folder</source>
        <translation>Añadir la carpeta de un punto de control</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Add a checkpoint’s folder…</source>
        <translation>Añadir la carpeta de un punto de control…</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Add a clean-up rule…</source>
        <translation>Añadir una regla de limpieza…</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>Add a column “transcription”, or import the folder as sound only.</source>
        <translation>Añada una columna «transcription», o importe la carpeta como solo sonido.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Add a rule</source>
        <translation>Añadir una regla</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <source>Add a tag</source>
        <translation>Añadir una etiqueta</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Add checkpoint…</source>
        <translation>Añadir punto de control…</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Add it.</source>
        <translation>Añádalo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Add its line, or leave it out.</source>
        <translation>Añada su línea o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Add its line, or remove it from text.</source>
        <translation>Añada su línea o quítelo de text.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Add noise, gain and a little reverberation to some of what is heard.</source>
        <translation>Añadir ruido, ganancia y un poco de reverberación a parte de lo que se escucha.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Add rule</source>
        <translation>Añadir regla</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Add the line that names its sound.</source>
        <translation>Añada la línea que nombra su sonido.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Add to its keys</source>
        <translation>Añadir a sus teclas</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Add to queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Add to test set</source>
        <translation>Añadir al conjunto test</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <location filename="../../core/project/alphabet/compare.py"/>
        <source>Add to the alphabet</source>
        <translation>Añadir al alfabeto</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Add to the queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <location filename="../../core/project/edits.py"/>
        <source>Add utterance</source>
        <translation type="vanished">Añadir enunciado</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Add {letters} to the alphabet</source>
        <translation>Añadir {letters} al alfabeto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Added to the alphabet: {letters}</source>
        <translation>Añadidas al alfabeto: {letters}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Afrikaans</source>
        <comment>language</comment>
        <translation>afrikáans</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>After pausing or stopping they wait on.</source>
        <translation>Tras una pausa o una parada siguen esperando.</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Against the prompt: {wrong:,} of {count:,} words wrong, word error rate (WER) {rate:.1%}</source>
        <translation>Frente a la frase propuesta: {wrong:,} de {count:,} palabras erróneas, tasa de error de palabras (WER) {rate:.1%}</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Against your correction: {wrong:,} of {count:,} words wrong, word error rate (WER) {rate:.1%}</source>
        <translation>Frente a su corrección: {wrong:,} de {count:,} palabras erróneas, tasa de error de palabras (WER) {rate:.1%}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Albanian</source>
        <comment>language</comment>
        <translation>albanés</translation>
    </message>
    <message>
        <location filename="../../core/importers/elan.py"/>
        <source>Align it in ELAN, or leave it out.</source>
        <translation>Alinéelo en ELAN o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <source>All %n listed</source>
        <extracomment>one: The one listed</extracomment>
        <translation>
            <numerusform>El único de la lista</numerusform>
            <numerusform>Los %n de la lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/file_commands.py"/>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>All %n utterances</source>
        <extracomment>one: The one utterance</extracomment>
        <translation>
            <numerusform>El único enunciado</numerusform>
            <numerusform>Los %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>All but the name may stay empty. F2 edits; a gender, an age or a place is yours to word.</source>
        <translation>Todo salvo el nombre puede quedar vacío. F2 edita; género, edad y lugar se escriben libremente.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/below.py"/>
        <source>All but the output letters and what is next to them</source>
        <translation>Todo salvo las letras de salida y lo contiguo</translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <source>All changes saved</source>
        <translation>Todo guardado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>All days, {count:,}</source>
        <translation>Todos los días, {count:,}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <location filename="../../core/strategies/full.py"/>
        <source>All layers</source>
        <translation>Todas las capas</translation>
    </message>
    <message>
        <location filename="../../core/strategies/kind.py"/>
        <source>All layers learn</source>
        <translation>Aprenden todas las capas</translation>
    </message>
    <message>
        <location filename="../../core/strategies/full.py"/>
        <source>All layers learn from the first step.</source>
        <translation>Todas las capas aprenden desde el primer paso.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>All of these</source>
        <translation>Todas estas</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>All of type {kind} · {count} tiers · {total:,} labels</source>
        <translation>Todas las de tipo {kind} · {count} líneas · {total:,} etiquetas</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>All runs</source>
        <translation>Todos los entrenamientos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>All that lie side by side</source>
        <translation>Todos los contiguos</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Allow it in Settings, Privacy, Microphone, or close the program that uses it.</source>
        <translation>Permítalo en Configuración, Privacidad, Micrófono, o cierre el programa que lo usa.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Allow it in System Settings, Privacy and Security, Microphone, or choose another device.</source>
        <translation>Permítalo en Ajustes del Sistema, Privacidad y seguridad, Micrófono, o elija otro dispositivo.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Allow shorter pauses, or cut it.</source>
        <translation>Permita pausas más cortas o córtelo.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/pages.py"/>
        <source>Alphabet</source>
        <translation>Alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/questions.py"/>
        <source>Alphabet from transcripts</source>
        <translation>Alfabeto desde las transcripciones</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Also answers that nobody has written down</source>
        <translation>También respuestas que nadie ha transcrito</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>Also marks without text</source>
        <translation>También marcas sin texto</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Also regions without text</source>
        <translation>También regiones sin texto</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Also train from scratch, to compare</source>
        <translation>Entrenar también desde cero, para comparar</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Amharic</source>
        <comment>language</comment>
        <translation>amárico</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Among the best listeners there are, of 143 languages; it learns to write from your hours.</source>
        <translation>De los mejores oyentes que hay, de 143 lenguas; aprende a escribir con sus horas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/item.py"/>
        <source>An import option is not known.</source>
        <translation>Hay una opción de importación desconocida.</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>And {number:,} more.</source>
        <translation>Y {number:,} más.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Annotate it in Label Studio, or leave it out.</source>
        <translation>Anótelo en Label Studio o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan_kept.py"/>
        <source>Annotations of ELAN files that are not among the exported utterances stay in them as they came.</source>
        <translation>Las anotaciones de archivos de ELAN que no están entre los enunciados exportados quedan en ellos como llegaron.</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Another</source>
        <comment>a prompt</comment>
        <translation>Otra frase</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Another</source>
        <comment>a seed</comment>
        <translation>Otra</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>Another program fetches the same file.</source>
        <translation>Otro programa está trayendo el mismo archivo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Another program may be using it. Close that, or choose another device.</source>
        <translation>Puede que otro programa lo esté usando. Ciérrelo, o elija otro dispositivo.</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>Another program writes notes of the run “{run}” and does not come to an end.</source>
        <translation>Otro programa escribe notas del entrenamiento «{run}» y no termina.</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Another prompt</source>
        <translation>Otra frase para leer</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Another utterance is marked on the same stretch of the recording: words are written twice, or two people speak at once.</source>
        <translation>Otro enunciado está marcado en el mismo tramo de la grabación: hay palabras escritas dos veces, o dos personas hablan a la vez.</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Answers in free speech: ss-corpus-LANGUAGE.tsv and the sounds that it names.</source>
        <translation>Respuestas en habla libre: ss-corpus-LANGUAGE.tsv y los sonidos que nombra.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Any of several rules</source>
        <translation>Alguna de varias reglas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Any of these</source>
        <translation>Alguna de estas</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Any rate, one or more channels. Models hear one channel at 16 kHz; your files stay as they are.</source>
        <translation>Cualquier frecuencia, uno o más canales. Los modelos oyen un canal a 16 kHz; los archivos quedan como están.</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/questions.py"/>
        <source>Apostrophe from transcripts</source>
        <translation>Apóstrofo desde las transcripciones</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>Apple GPU</source>
        <translation>GPU de Apple</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Apple graphics processor</source>
        <translation>Procesador gráfico de Apple</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Apply suggestions to {0}</source>
        <translation type="vanished">Aplicar sugerencias a {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Apply suggestions to {what}</source>
        <translation>Aplicar sugerencias a {what}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Apply suggestions…</source>
        <translation>Aplicar sugerencias…</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>Apply the changed rules</source>
        <translation>Aplicar las reglas cambiadas</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Apply the clean-up rules</source>
        <translation>Aplicar las reglas de limpieza</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Apply to %n utterances</source>
        <extracomment>one: Apply to one utterance</extracomment>
        <translation>
            <numerusform>Aplicar a un enunciado</numerusform>
            <numerusform>Aplicar a %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Arabic</source>
        <comment>language</comment>
        <translation>árabe</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Aragonese</source>
        <comment>language</comment>
        <translation>aragonés</translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>Archives of VoxForge, unpacked: folders with etc/PROMPTS and wav.</source>
        <translation>Archivos de VoxForge, desempaquetados: carpetas con etc/PROMPTS y wav.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Armenian</source>
        <comment>language</comment>
        <translation>armenio</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Aromanian</source>
        <comment>language</comment>
        <translation>arrumano</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>As accurate as the largest in 25 languages of Europe; wants a large graphics card.</source>
        <translation>Tan exacto como los más grandes en 25 lenguas de Europa; pide una tarjeta gráfica grande.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <source>As at first</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>As in</source>
        <translation>Como en</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>As it is now</source>
        <translation>Como está ahora</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>As it is read</source>
        <translation>Como se lee</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>As it is written</source>
        <translation>Como se escribe</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>As it is written, and what is said.</source>
        <translation>Como se escribe y lo que se dice.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>As it was at first</source>
        <translation>Como era al principio</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Asides</source>
        <translation>Apartes</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Ask for it again where it came from.</source>
        <translation>Pídalo de nuevo a quien se lo proporcionó.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>Ask the hub</source>
        <translation>Consultar el hub</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>Asking the hub</source>
        <translation>Consultando el hub</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>Asking the hub ended without an answer.</source>
        <translation>La consulta al hub terminó sin respuesta.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>Asking the hub for “{words}”</source>
        <translation>Consultando el hub sobre «{words}»</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Assamese</source>
        <comment>language</comment>
        <translation>asamés</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>Assign splits</source>
        <translation>Asignar conjuntos</translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>Assign transcribed utterances to train, or choose vocabulary=letters.</source>
        <translation>Asigne enunciados transcritos a train o elija vocabulary=letters.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/in_child.py"/>
        <source>Assign utterances to it on the Corpus page.</source>
        <translation>Asígnele enunciados en la página Corpus.</translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>Assign utterances to train, dev and test in the corpus.</source>
        <translation>Asigne enunciados a train, dev y test en el corpus.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>Assign utterances to train, dev and test.</source>
        <translation>Asigne enunciados a train, dev y test.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Asturian</source>
        <comment>language</comment>
        <translation>asturiano</translation>
    </message>
    <message>
        <location filename="../../core/strategies/head_first.py"/>
        <source>At first only the output letters learn, then all layers.</source>
        <translation>Al principio solo aprenden las letras de salida; después, todas las capas.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>At most apart</source>
        <translation>Separación máxima</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>At most six runs are compared at once.</source>
        <translation>Se comparan como máximo seis entrenamientos a la vez.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>At pauses of at least</source>
        <translation>En pausas de al menos</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>At start</source>
        <translation>Al empezar</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>At {fastest:g} times its speed it is shorter than {number:.0f} ms.</source>
        <translation>A {fastest:g} veces su velocidad dura menos de {number:.0f} ms.</translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>At {hours}:</source>
        <translation>Tras {hours}:</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>Audacity labels</source>
        <translation>Etiquetas de Audacity</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>Audacity's exported label tracks (.txt), or those of projects (.aup), beside sounds of the same name.</source>
        <translation>Pistas de etiquetas exportadas de Audacity (.txt), o las de sus proyectos (.aup), junto a sonidos del mismo nombre.</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/key_sets.py"/>
        <source>Audacity-like</source>
        <translation>Como Audacity</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <location filename="../../core/importers/mailabs.py"/>
        <source>Audio books by reader: by_book, with metadata.csv and wavs for each book.</source>
        <translation>Audiolibros por lector: by_book, con metadata.csv y wavs para cada libro.</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Audio heard</source>
        <translation>Audio escuchado</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>Audio to hear</source>
        <translation>Audio por escuchar</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Aymara</source>
        <comment>language</comment>
        <translation>aimara</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Azerbaijani</source>
        <comment>language</comment>
        <translation>azerbaiyano</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Back two seconds</source>
        <translation>Retroceder dos segundos</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Back up now</source>
        <translation>Hacer una copia de seguridad</translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Backed up: {utterances}</source>
        <translation>Copia hecha: {utterances}</translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Backups, newest first</source>
        <translation>Copias de seguridad, las más recientes primero</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <location filename="../../core/training/config.py"/>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Bashkir</source>
        <comment>language</comment>
        <translation>baskir</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Basque</source>
        <comment>language</comment>
        <translation>vasco</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/advice.py"/>
        <source>Batches of {n:,} s</source>
        <translation>Lotes de {n:,} s</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Batches whose gradients are summed before a step.</source>
        <translation>Lotes cuyos gradientes se suman antes de un paso.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Becomes</source>
        <translation>Pasa a ser</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>Begin a take first.</source>
        <translation>Empiece primero una toma.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Belarusian</source>
        <comment>language</comment>
        <translation>bielorruso</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Bengali</source>
        <comment>language</comment>
        <translation>bengalí</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>Beside the files</source>
        <translation>Junto a los archivos</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Best there is</source>
        <translation>El mejor disponible</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Best word error rate</source>
        <translation>Mejor WER</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>Best word error rate, dev</source>
        <translation>Mejor tasa de error de palabras, dev</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Between letters, these become a space</source>
        <translation>Entre letras, pasan a ser un espacio</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Between letters, these go</source>
        <translation>Entre letras, se quitan</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Bosnian</source>
        <comment>language</comment>
        <translation>bosnio</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Both</source>
        <translation>Ambas</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Brackets in words</source>
        <translation>Paréntesis en palabras</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Breton</source>
        <comment>language</comment>
        <translation>bretón</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>Bring it back, or locate it.</source>
        <translation>Tráigalo de nuevo o localícelo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Bring marks without text too, if they matter.</source>
        <translation>Importe también las marcas sin texto, si importan.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Bring recordings</source>
        <translation>Traer grabaciones</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Bring recordings and transcripts</source>
        <translation>Traer grabaciones y transcripciones</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Bring sounds without text too, or add its text.</source>
        <translation>Importe también los sonidos sin texto, o añada su texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>Bring the file, or remove the row.</source>
        <translation>Traiga el archivo o quite la fila.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Bring the file.</source>
        <translation>Traiga el archivo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>Bring the sound, or remove the row.</source>
        <translation>Traiga el sonido o quite la fila.</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Bring those without text too, to write them down here.</source>
        <translation>Importe también las que no tienen texto, para escribirlas aquí.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Build a filter from rules</source>
        <translation>Construir un filtro con reglas</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <source>Built in</source>
        <translation>Integrado</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Bulgarian</source>
        <comment>language</comment>
        <translation>búlgaro</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Burmese</source>
        <comment>language</comment>
        <translation>birmano</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>By keys alone</source>
        <translation>Solo con el teclado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>By time, at a comma or a full stop where one is near; or by when a model hears each word. Look the pieces through.</source>
        <translation>Por tiempo, en una coma o un punto si hay alguno cerca, o según cuándo oye un modelo cada palabra. Repase los trozos.</translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>CER {rate}</source>
        <translation>CER {rate}</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>CLAN's .cha files: lines of named speakers, linked to the sound that each file names.</source>
        <translation>Archivos .cha de CLAN: líneas de hablantes con nombre, vinculadas al sonido que nombra cada archivo.</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>CPU threads; 0 for all but one while the window is open.</source>
        <translation>Hilos de CPU; 0 para todos menos uno mientras la ventana está abierta.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/signs_dialog.py"/>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../app/home/restore.py"/>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <location filename="../../app/train/new_run/dialog.py"/>
        <location filename="../../app/widgets/job_foot.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Cancel {title}</source>
        <translation>Cancelar {title}</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Cancelled at {time}, took {took}</source>
        <translation>Cancelada a las {time}, tardó {took}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>Cannot be used</source>
        <translation>No se puede usar</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Cantonese</source>
        <comment>language</comment>
        <translation>cantonés</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Cape Verdean Creole</source>
        <comment>language</comment>
        <translation>criollo caboverdiano</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Capitals and small letters alike</source>
        <translation>Mayúsculas y minúsculas por igual</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Capitals become small letters, as the language writes them: the Turkish dotless ı, the Greek ς at the end of a word. The German ß stays.</source>
        <translation>Las mayúsculas pasan a minúsculas, como las escribe la lengua: la ı turca sin punto, la ς griega al final de palabra. La ß alemana se queda.</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Carry on with {name}</source>
        <translation>Seguir con {name}</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Carry output letters over from the source, or start the output layer afresh.</source>
        <translation>Heredar las letras de salida del origen, o empezar de nuevo la capa de salida.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Catalan</source>
        <comment>language</comment>
        <translation>catalán</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Cebuano</source>
        <comment>language</comment>
        <translation>cebuano</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Change its permissions.</source>
        <translation>Cambie sus permisos.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Change keys…</source>
        <translation>Cambiar las teclas…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Change the accent</source>
        <translation>Cambiar el acento</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <location filename="../../core/project/alphabet/compare.py"/>
        <source>Change the alphabet</source>
        <translation>Cambiar el alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Change the clean-up rules</source>
        <translation>Cambiar las reglas de limpieza</translation>
    </message>
    <message>
        <location filename="../../core/project/edits.py"/>
        <source>Change the project's languages</source>
        <translation>Cambiar las lenguas del proyecto</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Change the transcript of {what}</source>
        <translation>Cambiar la transcripción de {what}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Change which groups are one letter</source>
        <translation>Cambiar qué grupos son una letra</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>Changes, newest first</source>
        <translation>Cambios, primero los más recientes</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>Characters</source>
        <translation>Caracteres</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Characters that are not in the alphabet</source>
        <translation>Caracteres que no están en el alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Characters that cannot be seen and mean nothing here.</source>
        <translation>Caracteres que no se ven y aquí no significan nada.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Check HF_ENDPOINT, and whether a proxy answers in its place.</source>
        <translation>Revise HF_ENDPOINT, y si un proxy responde en su lugar.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Check HTTPS_PROXY and HTTP_PROXY, or ask who keeps the network.</source>
        <translation>Revise HTTPS_PROXY y HTTP_PROXY, o pregunte a quien lleva la red.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Check it.</source>
        <translation>Compruébelo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Check its name.</source>
        <translation>Compruebe su nombre.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/line_yaml.py"/>
        <location filename="../../core/importers/lines.py"/>
        <location filename="../../core/importers/plan.py"/>
        <location filename="../../core/importers/voxforge.py"/>
        <location filename="../../core/project/archive/pack.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Check its permissions.</source>
        <translation>Compruebe sus permisos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>Check its permissions; the rest was read.</source>
        <translation>Compruebe sus permisos; el resto se leyó.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Check its text.</source>
        <translation>Revise su texto.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>Check pad_token_id in config.json.</source>
        <translation>Compruebe pad_token_id en config.json.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/page.py"/>
        <location filename="../../app/corpus/quality/check_job.py"/>
        <location filename="../../core/project/checks/quality.py"/>
        <source>Check quality</source>
        <translation>Comprobar la calidad</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/measure_worker.py"/>
        <source>Check quality again; if it happens again, please report it.</source>
        <translation>Compruebe de nuevo la calidad; si vuelve a ocurrir, comuníquelo.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Check that it is there and the disk.</source>
        <translation>Compruebe que esté en su sitio y que el disco funcione.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Check that its drive is connected and its folder is where it was, then open it again.</source>
        <translation>Compruebe que su unidad está conectada y que su carpeta está donde estaba, y vuelva a abrirlo.</translation>
    </message>
    <message>
        <location filename="../../core/project/history.py"/>
        <source>Check that the disk is not full and that the project's folder may be written.</source>
        <translation>Compruebe que el disco no está lleno y que se puede escribir en la carpeta del proyecto.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Check that the disk is not full, and that no other window has the project open.</source>
        <translation>Compruebe que el disco no está lleno y que ninguna otra ventana tiene abierto el proyecto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Check that the file is whole, or cut its text.</source>
        <translation>Compruebe que el archivo está completo o corte su texto.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/align.py"/>
        <source>Check that the text belongs to this sound.</source>
        <translation>Compruebe que el texto corresponda a este sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Check the accents, or save it as UTF-8.</source>
        <translation>Revise los acentos o guárdelo en UTF-8.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Check the disk and the folder.</source>
        <translation>Compruebe el disco y la carpeta.</translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>Check the disk, or install Vizinho again.</source>
        <translation>Revise el disco o vuelva a instalar Vizinho.</translation>
    </message>
    <message>
        <location filename="../../core/peaks.py"/>
        <source>Check the disk.</source>
        <translation>Revise el disco.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Check the folder's permissions, or open it for reading only.</source>
        <translation>Compruebe los permisos de la carpeta o ábralo solo para lectura.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <location filename="../../core/families/conversion/__init__.py"/>
        <location filename="../../core/sources/kept.py"/>
        <source>Check the free space and the rights.</source>
        <translation>Compruebe el espacio libre y los permisos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>Check the name, or bring the file.</source>
        <translation>Compruebe el nombre o traiga el archivo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Check the name, or connect its drive.</source>
        <translation>Compruebe el nombre o conecte su unidad.</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Check the name, or put the file beside the table.</source>
        <translation>Compruebe el nombre o ponga el archivo junto a la tabla.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Check the network, a proxy (HTTPS_PROXY) and HF_ENDPOINT.</source>
        <translation>Revise la red, un proxy (HTTPS_PROXY) y HF_ENDPOINT.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>Check the path, or put the file beside the manifest.</source>
        <translation>Compruebe la ruta o ponga el archivo junto al manifiesto.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Check the rights of that folder, or set HF_HOME to another.</source>
        <translation>Revise los permisos de esa carpeta, o dirija HF_HOME a otra.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Check the sound settings of the system, then retry.</source>
        <translation>Revise los ajustes de sonido del sistema y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/playback.py"/>
        <source>Check the sound settings, then play again.</source>
        <translation>Revise los ajustes de sonido y reproduzca de nuevo.</translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>Check the space on the disk and the permissions, or choose another folder.</source>
        <translation>Revise el espacio en disco y los permisos, o elija otra carpeta.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Check the spelling at {page}.</source>
        <translation>Compruebe cómo se escribe en {page}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Check the spelling at {page}. If it is private: {login}</source>
        <translation>Compruebe cómo se escribe en {page}. Si es privado: {login}</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Check the spelling at {page}; ask its owner for access if it is private.</source>
        <translation>Compruebe cómo se escribe en {page}; pida acceso al propietario si es privado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Check what is in it.</source>
        <translation>Compruebe qué contiene.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <source>Check what it is, and its permissions.</source>
        <translation>Compruebe qué es y sus permisos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Check where each begins and ends.</source>
        <translation>Compruebe dónde empieza y termina cada uno.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>Check where it begins and ends.</source>
        <translation>Compruebe dónde empieza y termina.</translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>Check where it is and its permissions.</source>
        <translation>Compruebe dónde está y sus permisos.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Check where the file is, or connect its drive.</source>
        <translation>Compruebe dónde está el archivo, o conecte su unidad.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <location filename="../../core/training/validate.py"/>
        <source>Check where the recordings are.</source>
        <translation>Compruebe dónde están las grabaciones.</translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>Check {key}_token_id in config.json.</source>
        <translation>Revise {key}_token_id en config.json.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Checking the dev set</source>
        <translation>Comprobando el conjunto dev</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/table.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Checkpoint</source>
        <translation>Punto de control</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/pages.py"/>
        <source>Checkpoints</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Checkpoints to start from</source>
        <translation>Puntos de control de los que partir</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Checks</source>
        <translation>Controles</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>Checksum</source>
        <translation>Suma de comprobación</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Chinese</source>
        <comment>language</comment>
        <translation>chino</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <location filename="../../core/importers/remembered_choices.py"/>
        <source>Choices of the import</source>
        <translation>Opciones de la importación</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Choose WAV, FLAC or Opus.</source>
        <translation>Elija WAV, FLAC u Opus.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>Choose a checkpoint to compare with</source>
        <translation>Elija un punto de control con el que comparar</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>Choose a checkpoint to compare with.</source>
        <translation>Elija un punto de control con el que comparar.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Choose a file that Vizinho packed.</source>
        <translation>Elija un archivo que Vizinho haya empaquetado.</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Choose a file that Vizinho wrote: Settings, Keyboard, Export.</source>
        <translation>Elija un archivo que escribió Vizinho: Ajustes, Teclado, Exportar.</translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>Choose a folder in the Hugging Face layout.</source>
        <translation>Elija una carpeta con la estructura de Hugging Face.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Choose a folder nearer to the root.</source>
        <translation>Elija una carpeta más cercana a la raíz.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Choose a folder of Lhotse's manifests.</source>
        <translation>Elija una carpeta de manifiestos de Lhotse.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <location filename="../../core/project/store.py"/>
        <source>Choose a folder that Vizinho made.</source>
        <translation>Elija una carpeta creada por Vizinho.</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Choose a folder, with its whole path.</source>
        <translation>Elija una carpeta, con su ruta completa.</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Choose a folder.</source>
        <translation>Elija una carpeta.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_controller.py"/>
        <source>Choose a microphone or a sound file.</source>
        <translation>Elija un micrófono o un archivo de sonido.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>Choose a model first.</source>
        <translation>Elija primero un modelo.</translation>
    </message>
    <message>
        <location filename="../../core/families/hearing.py"/>
        <source>Choose a model for {value} Hz.</source>
        <translation>Elija un modelo para {value} Hz.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <source>Choose a model in the Hugging Face layout.</source>
        <translation>Elija un modelo con la estructura de Hugging Face.</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>Choose a model that was trained to write.</source>
        <translation>Elija un modelo entrenado para escribir.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Choose a model that writes more often, or listen</source>
        <translation>Elija un modelo que escriba más a menudo, o escuche</translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>Choose a new folder.</source>
        <translation>Elija una carpeta nueva.</translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>Choose a new or empty folder.</source>
        <translation>Elija una carpeta nueva o vacía.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Choose a shorter one.</source>
        <translation>Elija un nombre más corto.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Choose a stretch between 0 and {recording}.</source>
        <translation>Elija un tramo entre 0 y {recording}.</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>Choose a stretch inside it.</source>
        <translation>Elija un tramo dentro de sus límites.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>Choose a tier of intervals.</source>
        <translation>Elija una línea de intervalos.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Choose an earlier utterance.</source>
        <translation>Elija un enunciado anterior.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Choose an utterance first</source>
        <translation>Elija antes un enunciado</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Choose another channel or mix them.</source>
        <translation>Elija otro canal o mézclelos.</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>Choose another channel.</source>
        <translation>Elija otro canal.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose another file, or copy it again.</source>
        <translation>Elija otro archivo o vuelva a copiarlo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Choose another filter.</source>
        <translation>Elija otro filtro.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/outputs.py"/>
        <location filename="../../core/project/store.py"/>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <location filename="../../core/families/hearing.py"/>
        <location filename="../../core/project/hypotheses.py"/>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Choose another model.</source>
        <translation>Elija otro modelo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>Choose another model. Its page is {page}.</source>
        <translation>Elija otro modelo. Su página es {page}.</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <location filename="../../core/runs/folder.py"/>
        <location filename="../../core/writing.py"/>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Choose another one.</source>
        <translation>Elija otra.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Choose another rule.</source>
        <translation>Elija otra regla.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/change.py"/>
        <source>Choose another strategy.</source>
        <translation>Elija otra estrategia.</translation>
    </message>
    <message>
        <location filename="../../app/train/sample_voice.py"/>
        <source>Choose another utterance.</source>
        <translation>Elija otro enunciado.</translation>
    </message>
    <message>
        <location filename="../../core/devices.py"/>
        <source>Choose auto, or one of: {names}.</source>
        <translation>Elija auto o uno de estos: {names}.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/merge.py"/>
        <source>Choose both, or allow a longer gap.</source>
        <translation>Elija ambos o permita una separación mayor.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Choose by itself</source>
        <translation>Elegir solo</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>Choose dropped_layers below {count}.</source>
        <translation>Elija dropped_layers menor que {count}.</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>Choose fresh_layers up to {kept}.</source>
        <translation>Elija fresh_layers hasta {kept}.</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Choose from: {facts}.</source>
        <translation>Elija entre: {facts}.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Choose from: {suggestions}.</source>
        <translation>Elija entre: {suggestions}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose it among the lists if it is wanted.</source>
        <translation>Elíjalo entre las listas si se desea.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Choose it and correct its text.</source>
        <translation>Elíjala y corrija su texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>Choose it too if it is: --tiers "{value}".</source>
        <translation>Elíjala también si lo es: --tiers "{value}".</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Choose it. Columns: {names}.</source>
        <translation>Elíjala. Columnas: {names}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Choose it: text {ending}</source>
        <translation>Elíjalo: texto {ending}</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose its basic transcription (.exb).</source>
        <translation>Elija su transcripción básica (.exb).</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose its basic transcriptions (.exb).</source>
        <translation>Elija sus transcripciones básicas (.exb).</translation>
    </message>
    <message>
        <location filename="../../core/importers/librispeech.py"/>
        <source>Choose its folder, unpacked.</source>
        <translation>Elija su carpeta, desempaquetada.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Choose its sound…</source>
        <translation>Elegir su sonido…</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Choose its tier.</source>
        <translation>Elija su línea.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>Choose no folder</source>
        <translation>No elegir ninguna carpeta</translation>
    </message>
    <message>
        <location filename="../../core/importers/phase.py"/>
        <source>Choose one channel instead of the mix: the first (--channel 0).</source>
        <translation>Elija un canal en lugar de la mezcla: el primero (--channel 0).</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Choose one of its tiers too.</source>
        <translation>Elija también una de sus líneas.</translation>
    </message>
    <message>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <location filename="../../core/families/whisper/network.py"/>
        <source>Choose other sizes for the layers.</source>
        <translation>Elija otros tamaños para las capas.</translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/network.py"/>
        <source>Choose other sizes.</source>
        <translation>Elija otros tamaños.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>Choose smaller sizes: there are {number:.2f} hours in all.</source>
        <translation>Elija tamaños menores: hay {number:.2f} horas en total.</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Choose sound files…</source>
        <translation>Elegir archivos de sonido…</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>Choose that folder itself, if it holds something to import.</source>
        <translation>Elija esa carpeta misma si contiene algo que importar.</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Choose the CSV or TSV file itself.</source>
        <translation>Elija el archivo CSV o TSV.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the TextGrid, or the folder it is in.</source>
        <translation>Elija el TextGrid o la carpeta en que está.</translation>
    </message>
    <message>
        <location filename="../../core/project/relink.py"/>
        <source>Choose the file that was imported; its content must be the same.</source>
        <translation>Elija el archivo que se importó; su contenido debe ser el mismo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Choose the folder it is in.</source>
        <translation>Elija la carpeta en que está.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the folder of sounds or transcripts.</source>
        <translation>Elija la carpeta de sonidos o transcripciones.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Choose the folder that both are in.</source>
        <translation>Elija la carpeta en que están ambos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/mailabs.py"/>
        <source>Choose the folder that holds by_book.</source>
        <translation>Elija la carpeta que contiene by_book.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the folder that holds the sounds and transcripts.</source>
        <translation>Elija la carpeta que contiene los sonidos y las transcripciones.</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Choose the folder with ss-corpus-….tsv.</source>
        <translation>Elija la carpeta con ss-corpus-….tsv.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the folder, with wav.scp and text in it.</source>
        <translation>Elija la carpeta que contiene wav.scp y text.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/language_fields.py"/>
        <source>Choose the language to teach, or type its name.</source>
        <translation>Elija la lengua que se enseña, o escriba su nombre.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>Choose the last change to keep. Later ones can be done again.</source>
        <translation>Elija el último cambio que se conserva. Los posteriores se pueden rehacer.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Choose the list “invalidated” to take them.</source>
        <translation>Elija la lista «invalidated» para tomarlos.</translation>
    </message>
    <message>
        <location filename="../../core/families/weights.py"/>
        <source>Choose the model again: that converts it once.</source>
        <translation>Vuelva a elegir el modelo: eso lo convierte una vez.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Choose the one with text and wav.scp.</source>
        <translation>Elija la que tiene text y wav.scp.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Choose the one with validated.tsv and clips.</source>
        <translation>Elija la que tiene validated.tsv y clips.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the transcript beside it.</source>
        <translation>Elija la transcripción que está a su lado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the transcript, or import the sound alone.</source>
        <translation>Elija la transcripción o importe solo el sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the transcripts, or their folder.</source>
        <translation>Elija las transcripciones o su carpeta.</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Choose their format, or their own folder.</source>
        <translation>Elija su formato o su propia carpeta.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Choose train, dev, test or none.</source>
        <translation>Elija train, dev, test o ninguno.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Choose trimmed sound, or another format.</source>
        <translation>Elija sonido recortado u otro formato.</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Choose two or more that are in the project.</source>
        <translation>Elija dos o más que estén en el proyecto.</translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>Choose vocabulary=letters, or the network of a checkpoint.</source>
        <translation>Elija vocabulary=letters o la red de un punto de control.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Choose what to do.</source>
        <translation>Elija qué hacer.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Choose what to import</source>
        <translation>Elija qué importar</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/expert.py"/>
        <location filename="../../core/training/limits.py"/>
        <source>Choose {words}.</source>
        <translation>Elija {words}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/packing.py"/>
        <location filename="../../app/home/unpacking.py"/>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Chuvash</source>
        <comment>language</comment>
        <translation>chuvasio</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Clean-up</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_chips.py"/>
        <source>Clear all</source>
        <translation>Quitar todos</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Clear ended</source>
        <translation>Quitar las acabadas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>Clear filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Clearly better than base, and still taught on a laptop with patience.</source>
        <translation>Claramente mejor que base, y aún se enseña en un portátil con paciencia.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Clears away what a finished run needs no more; its model stays</source>
        <translation>Borra lo que un entrenamiento terminado ya no necesita; su modelo se queda</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>Click a split to see only its utterances</source>
        <translation>Pulse en un conjunto para ver solo sus enunciados</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Clip-1.TXT goes with clip-1.wav.</source>
        <translation>Clip-1.TXT va con clip-1.wav.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Clipped</source>
        <translation>Saturado</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Clipped too much to train from it: at least</source>
        <translation>Demasiado saturado para entrenar: al menos</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Clipped: at least</source>
        <translation>Saturado: al menos</translation>
    </message>
    <message>
        <location filename="../../app/widgets/level_meter.py"/>
        <source>Clipping, move back</source>
        <translation>Saturado: aléjese</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <location filename="../../app/frame/about.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/train/expert_view.py"/>
        <location filename="../../app/widgets/data_table.py"/>
        <location filename="../../app/widgets/job_foot.py"/>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Close it there, or open it here for reading only.</source>
        <translation>Ciérrelo allí o ábralo aquí solo para lectura.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Close it there, then restore.</source>
        <translation>Ciérrelo allí y luego restáurelo.</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>Close other windows of this project, then try again.</source>
        <translation>Cierre otras ventanas de este proyecto y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../core/runs/tidy.py"/>
        <source>Close programs that use it.</source>
        <translation>Cierre los programas que lo usan.</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>Close programs that use its files.</source>
        <translation>Cierre los programas que usan sus archivos.</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Close project</source>
        <translation>Cerrar el proyecto</translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>Close the other window and open it again.</source>
        <translation>Cierre la otra ventana y vuelva a abrirlo.</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>Close the other window, then try again.</source>
        <translation>Cierre la otra ventana e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Close the three steps</source>
        <translation>Cerrar los tres pasos</translation>
    </message>
    <message>
        <location filename="../../app/train/notice.py"/>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>Close what uses it, and check the rights of {folder}.</source>
        <translation>Cierre lo que lo usa y revise los permisos de {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Close when done</source>
        <translation>Cerrar al terminar</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Closing now gives up what is not finished. What was saved stays, and quality checks go on next time.</source>
        <translation>Si se cierra ahora, se abandona lo que no ha terminado. Lo guardado se conserva, y las comprobaciones de calidad siguen la próxima vez.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/widgets/language_fields.py"/>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Code of the language that is taught.</source>
        <translation>Código de la lengua que se enseña.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Code of the language the source knows.</source>
        <translation>Código de la lengua que el origen conoce.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_table.py"/>
        <source>Columns of the utterance table</source>
        <translation>Columnas de la tabla de enunciados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <source>Columns, in their order</source>
        <translation>Columnas, en su orden</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Columns: {names}.</source>
        <translation>Columnas: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Command line</source>
        <translation>Línea de comandos</translation>
    </message>
    <message>
        <location filename="../../app/frame/palette.py"/>
        <source>Command, page, run or utterance</source>
        <translation>Orden, página, entrenamiento o enunciado</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Common Voice, spontaneous speech</source>
        <translation>Common Voice, habla espontánea</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <location filename="../../core/project/hypotheses.py"/>
        <source>Compare again: what it read is kept.</source>
        <translation>Vuelva a comparar: lo que leyó se conserva.</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Compare it with a new run's settings.</source>
        <translation>Compárelo con los ajustes de un entrenamiento nuevo.</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>Compare runs</source>
        <translation>Comparar entrenamientos</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Compare the alphabet</source>
        <translation>Comparar el alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Compare the corpus with a model first.</source>
        <translation>Compare primero el corpus con un modelo.</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Compare them with a new run's settings.</source>
        <translation>Compárelos con los ajustes de un entrenamiento nuevo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>Compare them, and correct it by hand.</source>
        <translation>Compárelos y corríjalo a mano.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/compare_box.py"/>
        <location filename="../../app/alphabet/page.py"/>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <location filename="../../core/project/hypotheses.py"/>
        <source>Compare with a model</source>
        <translation>Comparar con un modelo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Compare with a model…</source>
        <translation>Comparar con un modelo…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>Compare with {model}</source>
        <translation>Comparar con {model}</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Complete it, or leave it out.</source>
        <translation>Complételo o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Complete or remove it.</source>
        <translation>Complételo o quítelo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>Complete or remove the row.</source>
        <translation>Complete o quite la fila.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Compose accents</source>
        <translation>Componer acentos</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>Connect its drive or put it back, then resume.</source>
        <translation>Conecte su unidad o devuélvalo a su sitio; después, continúe el entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../core/training/hearing.py"/>
        <source>Connect the drive again or put the files back, then resume.</source>
        <translation>Conecte de nuevo la unidad o devuelva los archivos a su sitio; después, continúe el entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Control characters</source>
        <translation>Caracteres de control</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Conversion</source>
        <translation>Conversión</translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>Convert it to WAV or FLAC, or leave it out.</source>
        <translation>Conviértalo a WAV o FLAC, o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Convert it to a TextGrid.</source>
        <translation>Conviértalo en un TextGrid.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>Convert the model, or choose another.</source>
        <translation type="vanished">Convierta el modelo o elija otro.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>Converting {folder} needs {wanted:.1f} GB on the disk of {place}, which has {free:.1f} GB free.</source>
        <translation>Convertir {folder} necesita {wanted:.1f} GB en el disco de {place}, que tiene {free:.1f} GB libres.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/converting.py"/>
        <source>Converting {name}</source>
        <translation>Convirtiendo {name}</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>Converting {path} takes more memory than its weights can need.</source>
        <translation>Convertir {path} ocupa más memoria de la que sus pesos pueden necesitar.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Copied where an utterance fills its recording, cut otherwise</source>
        <translation>Copiadas si un enunciado ocupa toda su grabación; si no, cortadas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Copied whole, with marks for the utterances</source>
        <translation>Copiadas enteras, con marcas de los enunciados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <location filename="../../app/train/expert_view.py"/>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>Copy all files of the model.</source>
        <translation>Copie todos los archivos del modelo.</translation>
    </message>
    <message>
        <location filename="../../core/families/weights.py"/>
        <source>Copy all files of the model: its weights as safetensors, or as pytorch_model.bin.</source>
        <translation>Copie todos los archivos del modelo: sus pesos como safetensors, o como pytorch_model.bin.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/train/chart_menu.py"/>
        <location filename="../../app/widgets/data_table.py"/>
        <source>Copy data</source>
        <translation>Copiar los datos</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Copy folder</source>
        <translation>Copiar la carpeta</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Copy it again, or leave it out.</source>
        <translation>Vuelva a copiarlo o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/importers/packed.py"/>
        <source>Copy it again.</source>
        <translation>Vuelva a copiarlo.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>Copy it from a backup first.</source>
        <translation>Cópielo primero de una copia de seguridad.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Copy it from a backup.</source>
        <translation>Cópielo de una copia de seguridad.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Copy it out to WAV files (wav-copy).</source>
        <translation>Cópielo a archivos WAV (wav-copy).</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Copy or download it again.</source>
        <translation>Vuelva a copiarlo o descargarlo.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Copy or record it again.</source>
        <translation>Cópielo o grábelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/train/chart_menu.py"/>
        <source>Copy picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Copy plan</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <location filename="../../app/messages.py"/>
        <source>Copy report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/live/result_panel.py"/>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>Copy the adapters of the language, too, or choose one of: {languages}.</source>
        <translation>Copie también los adaptadores de la lengua, o elija una de estas: {languages}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Copy the chosen rows</source>
        <translation>Copiar las filas elegidas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Copy the chosen rows with their times</source>
        <translation>Copiar las filas elegidas con sus tiempos</translation>
    </message>
    <message>
        <location filename="../../core/families/trust.py"/>
        <source>Copy the file itself into the folder.</source>
        <translation>Copie el archivo mismo en la carpeta.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>Copy the letters that belong to the model, too.</source>
        <translation>Copie también las letras que corresponden al modelo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Copy the list</source>
        <translation>Copiar la lista</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <location filename="../../core/families/pieces.py"/>
        <source>Copy the model again, or choose another.</source>
        <translation>Vuelva a copiar el modelo o elija otro.</translation>
    </message>
    <message>
        <location filename="../../core/families/mms/network.py"/>
        <source>Copy the model again, with its adapters.</source>
        <translation>Vuelva a copiar el modelo, con sus adaptadores.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <location filename="../../core/families/conversion/__main__.py"/>
        <location filename="../../core/families/json_files.py"/>
        <location filename="../../core/families/mms/network.py"/>
        <location filename="../../core/families/pieces.py"/>
        <location filename="../../core/families/weights.py"/>
        <source>Copy the model again.</source>
        <translation>Vuelva a copiar el modelo.</translation>
    </message>
    <message>
        <location filename="../../core/training/__main__.py"/>
        <source>Copy the report and send it to the developers.</source>
        <translation>Copie el informe y envíelo a los desarrolladores.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Copy them into the project</source>
        <translation>Copiarlos al proyecto</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Copying the database</source>
        <translation>Copiando la base de datos</translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Copying the sample project</source>
        <translation>Copiando el proyecto de ejemplo</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Cornish</source>
        <comment>language</comment>
        <translation>córnico</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Corpus</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/live/result_panel.py"/>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/commands.py"/>
        <source>Correct %n transcripts</source>
        <extracomment>one: Correct transcript</extracomment>
        <translation>
            <numerusform>Corregir la transcripción</numerusform>
            <numerusform>Corregir %n transcripciones</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Correct a take, name its speaker and keep it as a test utterance. Words that the model is unsure of are shaded; press 1 to 9 to choose another reading.</source>
        <translation>Corrija una toma, indique quién habla y consérvela como enunciado de prueba. Las palabras de las que el modelo no está seguro aparecen sombreadas; pulse de 1 a 9 para elegir otra lectura.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Correct it by hand.</source>
        <translation>Corríjalo a mano.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>Correct it in Audacity.</source>
        <translation>Corríjalo en Audacity.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Correct it in Label Studio.</source>
        <translation>Corríjalo en Label Studio.</translation>
    </message>
    <message>
        <location filename="../../core/importers/transcriber.py"/>
        <source>Correct it in Transcriber.</source>
        <translation>Corríjalo en Transcriber.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Correct it, or connect its drive.</source>
        <translation>Corríjala o conecte su unidad.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Correct it, or do not choose it.</source>
        <translation>Corríjala o no la elija.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Correct it, or look for plain text.</source>
        <translation>Corríjala o busque texto literal.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Correct it, or search for plain text.</source>
        <translation>Corríjala o busque texto literal.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <location filename="../../core/importers/chat.py"/>
        <source>Correct it, or take it out.</source>
        <translation>Corríjalo o quítelo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>Correct it.</source>
        <translation>Corríjalo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/rows.py"/>
        <source>Correct it: channels count from 1.</source>
        <translation>Corríjalo: los canales se cuentan desde 1.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>Correct its line, or leave it out.</source>
        <translation>Corrija su línea o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Correct its line.</source>
        <translation>Corrija su línea.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Correct its name.</source>
        <translation>Corrija su nombre.</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Correct its settings.</source>
        <translation>Corrija sus ajustes.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Correct its start and duration.</source>
        <translation>Corrija su inicio y su duración.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>Correct its start and end, or check that the sound is whole.</source>
        <translation>Corrija su inicio y su fin, o compruebe que el sonido está completo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <location filename="../../core/importers/rows.py"/>
        <source>Correct its start and end.</source>
        <translation>Corrija su inicio y su fin.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Correct its text, then keep it: a test needs what was really said.</source>
        <translation>Corrija su texto y consérvela después: una prueba necesita lo que se dijo en realidad.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>Correct its times, or leave it out.</source>
        <translation>Corrija sus tiempos o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>Correct or remove the line.</source>
        <translation>Corrija o quite la línea.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Correct the model's reading</source>
        <translation>Corregir la lectura del modelo</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Correct the path, or bring the file.</source>
        <translation>Corrija la ruta o traiga el archivo.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Correct the pattern.</source>
        <translation>Corrija el patrón.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Correct the replacement.</source>
        <translation>Corrija la sustitución.</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Correct the take</source>
        <translation>Corregir la toma</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Correct the text</source>
        <translation>Corregir el texto</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>Correct the transcript or add the letter to the alphabet.</source>
        <translation>Corrija la transcripción o añada la letra al alfabeto.</translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>Correct the transcript, or train with another vocabulary.</source>
        <translation>Corrija la transcripción o entrene con otro vocabulario.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>Correct their times, or check that the sound is whole.</source>
        <translation>Corrija sus tiempos o compruebe que el sonido está completo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Correct them, or leave it out.</source>
        <translation>Corríjalos o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Correct them.</source>
        <translation>Corríjalos.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Corsican</source>
        <comment>language</comment>
        <translation>corso</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>Counting</source>
        <translation>Contando</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Create project</source>
        <translation>Crear el proyecto</translation>
    </message>
    <message>
        <location filename="../../core/datasets/manifest.py"/>
        <location filename="../../core/evaluation/habits.py"/>
        <location filename="../../core/families/initialise.py"/>
        <location filename="../../core/families/plan.py"/>
        <location filename="../../core/training/config.py"/>
        <location filename="../../core/training/preparation.py"/>
        <source>Create the run again.</source>
        <translation>Vuelva a crear el entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Croatian</source>
        <comment>language</comment>
        <translation>croata</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Ctrl + and Ctrl − change it anywhere.</source>
        <translation>Ctrl + y Ctrl − lo cambian en todas partes.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Ctrl Tab then goes to the handles, and leaves the sound view.</source>
        <translation>Ctrl Tab va entonces a los tiradores y sale de la vista del sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Cut at pauses</source>
        <translation>Cortar en las pausas</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Cut it into several files in Praat.</source>
        <translation>Córtelo en varios archivos en Praat.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Cut to each utterance</source>
        <translation>Cortado por enunciado</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Cutting finds where somebody speaks, and cuts long recordings where nobody does.</source>
        <translation>El corte busca dónde habla alguien y corta las grabaciones largas donde no habla nadie.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Czech</source>
        <comment>language</comment>
        <translation>checo</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Danish</source>
        <comment>language</comment>
        <translation>danés</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Dashes between words go; all kinds of hyphen become the plain one.</source>
        <translation>Se quitan las rayas entre palabras; todos los tipos de guion pasan a ser el simple.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>Deal with it</source>
        <translation>Tratar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Deal with markup</source>
        <translation>Tratar el marcado</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/markup.py"/>
        <source>Deal with markup in {0}</source>
        <translation type="vanished">Tratar el marcado en {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/markup.py"/>
        <source>Deal with markup in {what}</source>
        <translation>Tratar el marcado en {what}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/signs_dialog.py"/>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Decide about signs</source>
        <translation>Decidir sobre signos</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/signs.py"/>
        <source>Decide about {decisions}</source>
        <translation>Decidir sobre {decisions}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Decided: {signs}</source>
        <translation>Decidido: {signs}</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/canary/__init__.py"/>
        <location filename="../../core/families/whisper/__init__.py"/>
        <source>Decoder</source>
        <translation>Decodificador</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/saved_filters.py"/>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Delete filter</source>
        <translation>Eliminar el filtro</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Delete filter “{name}”</source>
        <translation>Borrar el filtro «{name}»</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Delete filter “{row}”</source>
        <translation type="vanished">Eliminar el filtro «{row}»</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>Details of the checkpoint</source>
        <translation>Detalles del punto de control</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>Detect from corpus</source>
        <translation>Detectar del corpus</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Detect letters from the corpus…</source>
        <translation>Detectar las letras del corpus…</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>Dev and test together must leave something to train on.</source>
        <translation>Dev y test juntos deben dejar algo con lo que entrenar.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Dev utterances whose text is kept at each check.</source>
        <translation>Enunciados de dev cuyo texto se conserva en cada comprobación.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Device that computes</source>
        <translation>Dispositivo de cálculo</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Devices that are plugged in or out are noticed by themselves in Live.</source>
        <translation>En Directo, los dispositivos que se conectan o desconectan se notan solos.</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Did not help</source>
        <translation>No ayudó</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Different variations of each utterance that are prepared and heard in turn.</source>
        <translation>Variaciones distintas de cada enunciado que se preparan y se escuchan por turno.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Digits become words of the language. Nothing is guessed silently: look through the list of numbers, and give your own words where they are read in another way.</source>
        <translation>Las cifras pasan a ser palabras de la lengua. Nada se supone sin decirlo: revise la lista de números e indique sus propias palabras donde se lean de otro modo.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Disagreement</source>
        <translation>Discrepancia</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Disagrees</source>
        <translation>Discrepa</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Disagrees more than usual: by at least</source>
        <translation>Difiere más de lo usual: al menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Disagrees {value:.0f}%</source>
        <translation>Discrepa {value:.0f}%</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Disagrees: at least</source>
        <translation>Difiere: al menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Discard the take</source>
        <translation>Descartar la toma</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Divide</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>Divide into train, dev and test</source>
        <translation>Dividir en entrenamiento, desarrollo y prueba</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Divide into train, dev and test…</source>
        <translation>Dividir en train, dev y test…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Divided.</source>
        <translation>División hecha.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Do it again for what is left.</source>
        <translation>Vuelva a hacerlo con lo que queda.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/rule_form.py"/>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Done at {time}, took {took}</source>
        <translation>Terminada a las {time}, tardó {took}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Download a model</source>
        <translation>Descargar un modelo</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Download the checkpoint…</source>
        <translation>Descargar el punto de control…</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Download the corpus again.</source>
        <translation>Vuelva a descargar el corpus.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/download_controller.py"/>
        <source>Downloading {model}</source>
        <translation>Descargando {model}</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Downloads</source>
        <translation>Descargas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>Drag to see only utterances of these lengths</source>
        <translation>Arrastre para ver solo enunciados de estas duraciones</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_loader.py"/>
        <source>Draw {shown}</source>
        <translation>Dibujar {shown}</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Drive not connected</source>
        <translation>Disco no conectado</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Drop sound files here</source>
        <translation>Suelte aquí archivos de sonido</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Dropped layers</source>
        <translation>Capas quitadas</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Duplicate with {n:,} s</source>
        <translation>Duplicar con {n:,} s</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Duplicate…</source>
        <translation>Duplicar…</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Dutch</source>
        <comment>language</comment>
        <translation>neerlandés</translation>
    </message>
    <message>
        <location filename="../../core/tiers/eaf.py"/>
        <source>ELAN cannot hold control characters: they were left out.</source>
        <translation>ELAN no admite caracteres de control: se dejaron fuera.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>ELAN counts whole milliseconds: marks were moved by half a millisecond at most.</source>
        <translation>ELAN cuenta milisegundos enteros: las marcas se movieron como mucho medio milisegundo.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan_kept.py"/>
        <source>ELAN has one speaker for a tier: utterances with glosses below them stay on that of another.</source>
        <translation>ELAN tiene un hablante por línea: los enunciados con glosas debajo se quedan en la de otro.</translation>
    </message>
    <message>
        <location filename="../../core/importers/elan.py"/>
        <source>ELAN's .eaf files: marks on tiers, with the sound or film that each file names.</source>
        <translation>Archivos .eaf de ELAN: marcas en líneas, con el sonido o video que nombra cada archivo.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>ELAN, Praat (TextGrid), Transcriber, EXMARaLDA, CHAT, FLEx, Toolbox, Audacity labels, CTM; subtitles (SRT, WebVTT, rolling captions); with sound or film.</source>
        <translation>ELAN, Praat (TextGrid), Transcriber, EXMARaLDA, CHAT, FLEx, Toolbox, etiquetas de Audacity, CTM; subtítulos (SRT, WebVTT, subtítulos continuos); con sonido o video.</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/key_sets.py"/>
        <source>ELAN-like</source>
        <translation>Como ELAN</translation>
    </message>
    <message>
        <location filename="../../core/importers/exmaralda.py"/>
        <source>EXMARaLDA's basic transcriptions (.exb): events on tiers, with the sound that each file names.</source>
        <translation>Transcripciones básicas de EXMARaLDA (.exb): eventos en líneas, con el sonido que nombra cada archivo.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Each abbreviation of your table becomes the words that are said, in any case.</source>
        <translation>Cada abreviatura de su tabla pasa a ser las palabras que se dicen, en mayúsculas o minúsculas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Each entry wants its line; mend either.</source>
        <translation>Cada entrada necesita su línea; corrija una de las dos cosas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Each is read as what it is.</source>
        <translation>Cada uno se lee como lo que es.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>Each line was taken once, with the time at which it appears.</source>
        <translation>Cada línea se tomó una vez, con el tiempo en que aparece.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <source>Each new letter starts as a copy of the closest {language} one, then learns its own sound.</source>
        <translation>Cada letra nueva parte de una copia de la más cercana de {language} y luego aprende su propio sonido.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/signs_dialog.py"/>
        <source>Each of these stands between letters, or belongs to words by its places. Nothing is deleted until you say so: a letter is written by the model, a space parts words, nothing joins what the sign parts.</source>
        <translation>Cada uno de estos está entre letras o, por su posición, pertenece a palabras. No se borra nada hasta que usted lo decida: una letra la escribe el modelo, un espacio separa palabras, «nada» une lo que el signo separa.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Each project is a folder in here; you can choose another every time.</source>
        <translation>Cada proyecto es una carpeta de aquí; cada vez puede elegirse otra.</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Earlier</source>
        <translation>Anteriores</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/saved_filters.py"/>
        <source>Edit rules…</source>
        <translation>Editar las reglas…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Edit transcript</source>
        <translation>Editar la transcripción</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Edited</source>
        <translation>Editado</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Empty it by hand.</source>
        <translation>Vacíela a mano.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>End at the playhead</source>
        <translation>Fin en el cursor de reproducción</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>End handle at {0} s</source>
        <translation type="vanished">Tirador final en {0} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>End handle at {at:.2f} s</source>
        <translation>Marca final en {at:.2f} s</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Ended without a word</source>
        <translation>Terminó sin dar motivo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Ending</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Endings doubled</source>
        <translation>Extensiones dobles</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>English</source>
        <comment>language</comment>
        <translation>inglés</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Enter goes from the table into the transcript. {next} saves and goes to the next; {accent} changes the accent on the letter before the caret. {play} plays while you type, {back} goes back two seconds, {slower} and {faster} change the speed. In the sound, Tab goes to the handles and the arrows move them. Every key can be changed in Settings.</source>
        <translation>Enter pasa de la tabla a la transcripción. {next} guarda y pasa al siguiente; {accent} cambia el acento de la letra anterior al cursor. {play} reproduce mientras se escribe, {back} retrocede dos segundos, {slower} y {faster} cambian la velocidad. En el sonido, Tab pasa a los tiradores y las flechas los mueven. Todas las teclas se pueden cambiar en Ajustes.</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Enter opens a text to read and correct it, Delete takes it from the list.</source>
        <translation>Enter abre un texto para leerlo y corregirlo, Delete lo quita de la lista.</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Error rates</source>
        <translation>Tasas de error</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Error rates of words, letters or both</source>
        <translation>Tasas de error de palabras, de letras o de ambas</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <location filename="../../app/train/samples.py"/>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Esc leaves dialogs and menus, so it stays as it is.</source>
        <translation>Esc cierra diálogos y menús: se queda como está.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Escaped letters</source>
        <translation>Letras codificadas</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Esperanto</source>
        <comment>language</comment>
        <translation>esperanto</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Estonian</source>
        <comment>language</comment>
        <translation>estonio</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Even the loudest speech is very quiet.</source>
        <translation>Incluso la voz más fuerte es muy débil.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/page.py"/>
        <source>Every change counts at once</source>
        <translation>Cada cambio vale al momento</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Every channel by itself</source>
        <translation>Cada canal por separado</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Every utterance fits the alphabet</source>
        <translation>Todos los enunciados encajan en el alfabeto</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Every utterance fits, as the rules take out of words:   {signs}</source>
        <translation>Todos los enunciados encajan, porque las reglas quitan de las palabras:   {signs}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Every {hours} it is checked on the dev set and the best is kept.</source>
        <translation>Cada {hours} se comprueba con el conjunto dev y se guarda lo mejor.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Everything that was changed in {name} since then is replaced by {holds}. The present state is backed up first, so that it can be restored in turn.</source>
        <translation>Todo lo que se cambió en {name} desde entonces se reemplaza por {holds}. Antes se hace una copia de seguridad del estado actual, para poder restaurarlo a su vez.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Everything the window does can be done in a terminal. vizinho --help lists it all.</source>
        <translation>Todo lo que hace la ventana se puede hacer en un terminal. vizinho --help lo enumera todo.</translation>
    </message>
    <message>
        <location filename="../../app/train/trouble_strip.py"/>
        <source>Everything up to {hours} heard is kept.</source>
        <translation>Se conserva todo hasta las {hours} escuchadas.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Exactly this sound comes more than once.</source>
        <translation>Este mismo sonido aparece más de una vez.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Expand abbreviations</source>
        <translation>Desarrollar abreviaturas</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Expert</source>
        <translation>Experto</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Expert…</source>
        <translation>Experto…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Export %n utterances</source>
        <extracomment>one: Export one utterance</extracomment>
        <translation>
            <numerusform>Exportar un enunciado</numerusform>
            <numerusform>Exportar %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>Export again.</source>
        <translation>Exporte de nuevo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Export into a folder</source>
        <translation>Exportar a una carpeta</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Export it as JSON, JSON-MIN or CSV.</source>
        <translation>Expórtelo como JSON, JSON-MIN o CSV.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Export it as JSON, which says so.</source>
        <translation>Expórtelo como JSON, que lo indica.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Export it as a TextGrid.</source>
        <translation>Expórtelo como TextGrid.</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Export it from ELAN, or name the sound and its times in \aud.</source>
        <translation>Expórtelo desde ELAN, o nombre el sonido y sus tiempos en \aud.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>Export its sound, and import that.</source>
        <translation>Exporte su sonido e impórtelo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Export its texts as FLExText (.flextext).</source>
        <translation>Exporte sus textos como FLExText (.flextext).</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Export keys</source>
        <translation>Exportar las teclas</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Export model to a new folder</source>
        <translation>Exportar el modelo a una carpeta nueva</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/page.py"/>
        <source>Export model…</source>
        <translation>Exportar modelo…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Export one utterance</source>
        <translation type="vanished">Exportar un enunciado</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>Export sound and labels from Audacity, and import those.</source>
        <translation>Exporte el sonido y las etiquetas desde Audacity e impórtelos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Export sound and labels from it.</source>
        <translation>Exporte de él el sonido y las etiquetas.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_job.py"/>
        <source>Export to {name}</source>
        <translation>Exportar a {name}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Export {count:,} utterances</source>
        <translation type="vanished">Exportar {count:,} enunciados</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Exported %n utterances as {title}.</source>
        <extracomment>one: Exported one utterance as {title}.</extracomment>
        <translation>
            <numerusform>Se exportó un enunciado como {title}.</numerusform>
            <numerusform>Se exportaron %n enunciados como {title}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Exported one utterance as {title}.</source>
        <translation type="vanished">Un enunciado exportado como {title}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Exported {utterances:,} utterances as {title}.</source>
        <translation type="vanished">{utterances:,} enunciados exportados como {title}.</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Exporting “{name}”</source>
        <translation>Exportando «{name}»</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/page.py"/>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Extremaduran</source>
        <comment>language</comment>
        <translation>extremeño</translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>FLEx (interlinear text)</source>
        <translation>FLEx (texto interlineal)</translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>FLEx's .flextext files: phrases with times, words joined, with the sound that each file names.</source>
        <translation>Archivos .flextext de FLEx: frases con tiempos, palabras unidas, con el sonido que nombra cada archivo.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/train/states.py"/>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Failed at {time}, took {took}</source>
        <translation>Fallida a las {time}, tardó {took}</translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>Families: {families}.</source>
        <translation>Familias: {families}.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Far fewer letters a second than the rest of the corpus: words are missing in the text, or the sound holds more than is written.</source>
        <translation>Muchas menos letras por segundo que el resto del corpus: faltan palabras en el texto, o el sonido contiene más de lo escrito.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Faroese</source>
        <comment>language</comment>
        <translation>feroés</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Fast: {value:.1f} letters a second.</source>
        <translation>Rápido: {value:.1f} letras por segundo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Feeding it in</source>
        <translation>Pasando al modelo</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Fetch it with `vizinho sources --get {name}`. Known by name: {known}.</source>
        <translation>Tráigalo con `vizinho sources --get {name}`. Conocidos por su nombre: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Fetch the rest with `vizinho sources --get {id}`.</source>
        <translation>Traiga el resto con `vizinho sources --get {id}`.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>Fewer layers</source>
        <translation>Menos capas</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Figures of the run</source>
        <translation>Cifras del entrenamiento</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/home/packing.py"/>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>File formats</source>
        <translation>Formatos de archivo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <location filename="../../app/frame/help.py"/>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Files and sounds</source>
        <translation>Archivos y sonidos</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Files that look like text beside sound. Ticked ones are taken as transcripts.</source>
        <translation>Archivos que parecen texto que acompaña a sonidos. Los marcados se toman como transcripciones.</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Files to transcribe</source>
        <translation>Archivos para transcribir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Files: {count:,} used, {count_2:,} not used</source>
        <translation>Archivos: {count:,} usados, {count_2:,} sin usar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Filter built from rules</source>
        <translation>Filtro hecho con reglas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Filter by rules…</source>
        <translation>Filtrar por reglas…</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Filter projects</source>
        <translation>Filtrar los proyectos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/saved_filters.py"/>
        <source>Filter saved</source>
        <translation>Filtro guardado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Final sounds fade: what is kept after the last one keeps it whole.</source>
        <translation>Los sonidos finales se apagan: lo que se conserva tras el último lo mantiene entero.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>Find a checkpoint, Enter asks the hub</source>
        <translation>Buscar un punto de control; Enter consulta el hub</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Find a checkpoint…</source>
        <translation>Buscar un punto de control…</translation>
    </message>
    <message>
        <location filename="../../app/frame/command_field.py"/>
        <location filename="../../app/frame/palette.py"/>
        <source>Find a command or utterance</source>
        <translation>Buscar orden o enunciado</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Find a command or utterance…</source>
        <translation>Buscar una orden o un enunciado…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>Find a speaker</source>
        <translation>Buscar un hablante</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Find an action or key</source>
        <translation>Buscar una acción o tecla</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Find and replace</source>
        <translation>Buscar y reemplazar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Find and replace…</source>
        <translation>Buscar y reemplazar…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Find in transcripts</source>
        <translation>Buscar en el texto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Find “{find}”</source>
        <translation>Buscar «{find}»</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Finished</source>
        <translation>Terminados</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Finished</source>
        <comment>one run</comment>
        <translation>Terminado</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Finnish</source>
        <comment>language</comment>
        <translation>finés</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>First channel (left)</source>
        <translation>Primer canal (izquierdo)</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>First utterances as they would be imported</source>
        <translation>Primeros enunciados, como se importarían</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Fits this computer's memory.</source>
        <translation>Cabe en la memoria de este equipo.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>Fits this computer’s memory.</source>
        <translation>Cabe en la memoria de este equipo.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Fixes {n:,} of the {all:,} below</source>
        <translation>Arregla {n:,} de los {all:,} de abajo</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Flag</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Flagged: {listed}.</source>
        <translation>Con aviso: {listed}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>Flags</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Folder copied</source>
        <translation>Carpeta copiada</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Folder for new projects</source>
        <translation>Carpeta para proyectos nuevos</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Folder for the new project</source>
        <translation>Carpeta del proyecto nuevo</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Folder for the project</source>
        <translation>Carpeta del proyecto</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Folder for the texts</source>
        <translation>Carpeta para los textos</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Folder of the checkpoint to start from; empty for from scratch.</source>
        <translation>Carpeta del punto de control del que se parte; vacía para empezar desde cero.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Folder or file</source>
        <translation>Carpeta o archivo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <location filename="../../core/runs/supervisor.py"/>
        <source>Follow it, or pause it first.</source>
        <translation>Sígalo, o páuselo primero.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Font</source>
        <translation>Letra</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>For interviews with a microphone for each speaker.</source>
        <translation>Para entrevistas con un micrófono por hablante.</translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Formats</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Formats: {by_key}.</source>
        <translation>Formatos: {by_key}.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Formats: {exporters}.</source>
        <translation>Formatos: {exporters}.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/listing.py"/>
        <source>Found on the hub: {words}</source>
        <translation>Encontrado en el hub: {words}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Franco-Provençal</source>
        <comment>language</comment>
        <translation>francoprovenzal</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Free on disk</source>
        <translation>Libre en el disco</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Free software under the MIT licence.</source>
        <translation>Software libre bajo la licencia MIT.</translation>
    </message>
    <message>
        <location filename="../../app/live/simulated_microphone.py"/>
        <source>Free some room on the disk.</source>
        <translation>Libere espacio en el disco.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Free some space on the disk of {folder} ({free} are free), or set HF_HOME to another disk. {kept}</source>
        <translation>Libere espacio en el disco de {folder} (hay {free} libres), o dirija HF_HOME a otro disco. {kept}</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>Free some space on the disk of {folder} ({megabytes} are free), then {then}.</source>
        <translation>Libere espacio en el disco de {folder} ({megabytes} libres); después, {then}.</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>Free some space on the disk of {folder}, or move the project to a larger one.</source>
        <translation>Libere espacio en el disco de {folder} o mueva el proyecto a uno más grande.</translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>Free some space on the disk of {folder}, or set HF_HOME to another disk. {kept}</source>
        <translation>Libere espacio en el disco de {folder}, o dirija HF_HOME a otro disco. {kept}</translation>
    </message>
    <message>
        <location filename="../../core/peaks.py"/>
        <source>Free some space on the disk.</source>
        <translation>Libere espacio en el disco.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>Free some space there.</source>
        <translation>Libere espacio allí.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libere espacio o elija una carpeta en otro disco.</translation>
    </message>
    <message>
        <location filename="../../core/audio_whole.py"/>
        <source>Free space for temporary files.</source>
        <translation>Libere espacio para archivos temporales.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>French</source>
        <comment>language</comment>
        <translation>francés</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Friulian</source>
        <comment>language</comment>
        <translation>friulano</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>From %n recordings.</source>
        <extracomment>one: From one recording.</extracomment>
        <translation>
            <numerusform>De una grabación.</numerusform>
            <numerusform>De %n grabaciones.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>From ELAN, Praat, a spreadsheet, or a whole corpus. One hour is enough.</source>
        <translation>De ELAN, Praat, una hoja de cálculo o un corpus entero. Basta una hora.</translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>From earlier runs on this computer.</source>
        <translation>Según entrenamientos anteriores en este equipo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../app/train/shown_runs.py"/>
        <source>From scratch</source>
        <translation>Desde cero</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>From scratch only: folder of the checkpoint whose network is taken, filled with random numbers; empty for the family's own sizes.</source>
        <translation>Solo desde cero: carpeta del punto de control cuya red se toma, rellena de números aleatorios; vacía para los tamaños propios de la familia.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>From scratch only: sizes of the network that differ from the family's default.</source>
        <translation>Solo desde cero: tamaños de la red que difieren de los de la familia.</translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>From scratch there is no source whose vocabulary could be kept.</source>
        <translation>Desde cero no hay ningún modelo de origen cuyo vocabulario se pueda conservar.</translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>From scratch: {count:,} letters, {parameters:,} parameters, all fresh.</source>
        <translation>Desde cero: {count:,} letras, {parameters:,} parámetros, todo nuevo.</translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>From scratch: {count:,} pieces of words, {parameters:,} parameters, all fresh.</source>
        <translation>Desde cero: {count:,} trozos de palabras, {parameters:,} parámetros, todo nuevo.</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Galician</source>
        <comment>language</comment>
        <translation>gallego</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Georgian</source>
        <comment>language</comment>
        <translation>georgiano</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>German</source>
        <comment>language</comment>
        <translation>alemán</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <location filename="../../app/widgets/key_hint.py"/>
        <source>Get a model that has heard people</source>
        <translation>Obtener un modelo que ha oído a personas</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>Give --name with something in it.</source>
        <translation>Indique --name con algún contenido.</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>Give --name, --language, --language-name or --source-language.</source>
        <translation>Indique --name, --language, --language-name o --source-language.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>Give --steps 1 or more.</source>
        <translation>Indique --steps 1 o más.</translation>
    </message>
    <message>
        <location filename="../../core/commands/importing.py"/>
        <source>Give both as paths: --pair a.txt=b.wav</source>
        <translation>Indique ambos como rutas: --pair a.txt=b.wav</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/transcriber.py"/>
        <source>Give each the times of their own.</source>
        <translation>Dé a cada uno sus propios tiempos.</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Give it one.</source>
        <translation>Dele un nombre.</translation>
    </message>
    <message>
        <location filename="../../core/importers/exmaralda.py"/>
        <source>Give its points on the timeline a time.</source>
        <translation>Dé un tiempo a sus puntos en la línea de tiempo.</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Give the project a name.</source>
        <translation>Dé un nombre al proyecto.</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>Give two letters, or the three of ISO 639-3, and its name by itself.</source>
        <translation>Indique dos letras, o las tres de ISO 639-3, y el nombre por separado.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <location filename="../../app/live/file_controller.py"/>
        <source>Give up and close</source>
        <translation>Abandonar y cerrar</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>Give your own words for each number.</source>
        <translation>Indique sus propias palabras para cada número.</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>Give your own words for it.</source>
        <translation>Indique sus propias palabras para ello.</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>Give yourself the right to write there, then try again.</source>
        <translation>Dese permiso para escribir ahí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Give {title} a number.</source>
        <translation>Dé un número a {title}.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>Go on with the download</source>
        <translation>Seguir con la descarga</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_commands.py"/>
        <source>Go to a point of the history</source>
        <translation>Ir a un punto del historial</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Goes back to {moment}: {holds}.</source>
        <translation>Vuelve a {moment}: {holds}.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/level_meter.py"/>
        <source>Good level</source>
        <translation>Buen nivel</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Greek</source>
        <comment>language</comment>
        <translation>griego</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Groups in the replacement: \1, \2, \g&lt;name&gt;</source>
        <translation>Grupos en el reemplazo: \1, \2, \g&lt;name&gt;</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Guarani</source>
        <comment>language</comment>
        <translation>guaraní</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Gujarati</source>
        <comment>language</comment>
        <translation>guyaratí</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>HF_HOME, HF_ENDPOINT, HF_TOKEN, HF_HUB_OFFLINE and HTTPS_PROXY are respected.</source>
        <translation>Se respetan HF_HOME, HF_ENDPOINT, HF_TOKEN, HF_HUB_OFFLINE y HTTPS_PROXY.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Habits</source>
        <translation>Costumbres</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Haitian Creole</source>
        <comment>language</comment>
        <translation>criollo haitiano</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Hardly long enough to hold a word.</source>
        <translation>Apenas lo bastante largo para contener una palabra.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Hardly long enough to hold a word: {text}.</source>
        <translation>Apenas cabe una palabra: {text}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Has learnt 1,600 languages: perhaps one next door to yours. Clips of up to 40 seconds.</source>
        <translation>Ha aprendido 1600 lenguas: quizá una vecina de la suya. Fragmentos de hasta 40 segundos.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Hausa</source>
        <comment>language</comment>
        <translation>hausa</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Have listened to many languages, and write none yet</source>
        <translation>Han escuchado muchas lenguas y no escriben ninguna aún</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Hawaiian</source>
        <comment>language</comment>
        <translation>hawaiano</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>Hear it</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_widgets.py"/>
        <source>Heard: {settled} {still_open}</source>
        <translation>Oído: {settled} {still_open}</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Hearing</source>
        <translation>Escuchando</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Hebrew</source>
        <comment>language</comment>
        <translation>hebreo</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Hide details</source>
        <translation>Ocultar detalles</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Hide licence texts</source>
        <translation>Ocultar los textos de las licencias</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Hide log</source>
        <translation>Ocultar el registro</translation>
    </message>
    <message>
        <location filename="../../app/train/legend.py"/>
        <source>Hide or show</source>
        <translation>Ocultar o mostrar</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Highest frequency</source>
        <translation>Frecuencia más alta</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Hindi</source>
        <comment>language</comment>
        <translation>hindi</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/details/details.py"/>
        <source>History…</source>
        <translation>Historial…</translation>
    </message>
    <message>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/home/page.py"/>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>Hours by speaker and split</source>
        <translation>Horas por hablante y conjunto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Hours by split</source>
        <translation>Horas por conjunto</translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <source>Hours heard</source>
        <translation>Horas escuchadas</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Hours of audio to hear in all.</source>
        <translation>Horas de audio que se escuchan en total.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>How far from the usual letters a second of speech, in robust standard deviations.</source>
        <translation>A qué distancia de las letras por segundo de habla habituales, en desviaciones estándar robustas.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <source>How it compares</source>
        <translation>Cómo se compara</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>How it looks</source>
        <translation>Cómo se ve</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>How many of the encoder's upper layers are left out of the model.</source>
        <translation>Cuántas de las capas superiores del codificador se dejan fuera del modelo.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>How many of the upper layers that stay begin with random numbers.</source>
        <translation>Cuántas de las capas superiores que quedan empiezan con números aleatorios.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>How many pieces of words are learnt at most, single letters included.</source>
        <translation>Cuántos trozos de palabras se aprenden como máximo, letras sueltas incluidas.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>How much has been looked at</source>
        <translation>Cuánto se ha examinado</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>How often the dev set is checked over the whole run, not counting the check before the first step.</source>
        <translation>Cuántas veces se comprueba el conjunto dev durante todo el entrenamiento, sin contar la comprobación previa al primer paso.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>How strongly adapters act.</source>
        <translation>Con qué fuerza actúan los adaptadores.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>How the learning rate falls after its peak.</source>
        <translation>Cómo baja la tasa de aprendizaje tras su máximo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>How thorough</source>
        <translation>Con qué profundidad</translation>
    </message>
    <message>
        <location filename="../../core/exporters/audiofolder.py"/>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>Hugging Face audio folder</source>
        <translation>Carpeta de audio de Hugging Face</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Hugging Face folders with safetensors or pytorch_model.bin: {families}.</source>
        <translation>Carpetas de Hugging Face con safetensors o pytorch_model.bin: {families}.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Hugging Face folders with safetensors: Parakeet CTC; Wav2Vec2, HuBERT and WavLM with CTC.</source>
        <translation type="vanished">Carpetas de Hugging Face con safetensors: Parakeet CTC; Wav2Vec2, HuBERT y WavLM con CTC.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>Hugging Face hub</source>
        <translation>Hub de Hugging Face</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Hungarian</source>
        <comment>language</comment>
        <translation>húngaro</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Icelandic</source>
        <comment>language</comment>
        <translation>islandés</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>If a run ends hard (a power cut, or no memory), the queue goes on when the project is opened.</source>
        <translation>Si un entrenamiento acaba de golpe (un corte de luz, o sin memoria), la cola sigue cuando se abra el proyecto.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Igbo</source>
        <comment>language</comment>
        <translation>igbo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <location filename="../../core/importers/__init__.py"/>
        <location filename="../../core/importers/writer.py"/>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/__init__.py"/>
        <source>Import %n utterances</source>
        <extracomment>one: Import one utterance</extracomment>
        <translation>
            <numerusform>Importar un enunciado</numerusform>
            <numerusform>Importar %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Import a folder</source>
        <translation>Importar una carpeta</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>Import it again with “Take over” (--update) to have it.</source>
        <translation>Vuelva a importarlo con «Adoptar» (--update) para tenerlo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/take_files.py"/>
        <source>Import it as a sound file instead.</source>
        <translation>Impórtelo como archivo de sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Import it as a table instead.</source>
        <translation>Impórtelo como tabla.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Import keys</source>
        <translation>Importar teclas</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Import long recordings with times instead.</source>
        <translation>Es mejor importar las grabaciones largas con tiempos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Import progress</source>
        <translation>Progreso de la importación</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>Import recordings with ELAN, Praat or a spreadsheet</source>
        <translation>Importar grabaciones con ELAN, Praat o una hoja de cálculo</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Import the manifest from before that.</source>
        <translation>Importe el manifiesto anterior a ese cambio.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_job.py"/>
        <source>Import {name}</source>
        <translation>Importar {name}</translation>
    </message>
    <message>
        <location filename="../../core/importers/__init__.py"/>
        <source>Import {new}</source>
        <translation type="vanished">Importar {new}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Import {utterances}</source>
        <translation>Importar {utterances}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/file_commands.py"/>
        <source>Imported just now</source>
        <translation>Recién importados</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Imports, checks and exports that take a while appear here, and so do runs.</source>
        <translation>Aquí aparecen las importaciones, comprobaciones y exportaciones que tardan, y los entrenamientos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/page.py"/>
        <location filename="../../app/home/next_steps.py"/>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>In %n transcripts: “{line}”</source>
        <extracomment>one: In one transcript: “{line}”</extracomment>
        <translation>
            <numerusform>En una transcripción: «{line}»</numerusform>
            <numerusform>En %n transcripciones: «{line}»</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>In Corpus</source>
        <translation>En Corpus</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>In Corpus, chips mark what deserves a look: letters that the alphabet lacks, long silence, clipped sound, more letters than the time allows. Listen with {key}, trim with {key_2}, correct with {key_3}. Every change can be undone, also tomorrow. Sound files are never altered.</source>
        <translation>En Corpus, los avisos señalan lo que conviene revisar: letras que faltan en el alfabeto, silencio largo, sonido saturado, más letras de las que caben en el tiempo. Escuche con {key}, recorte con {key_2}, corrija con {key_3}. Todo cambio se puede deshacer, también mañana. Los archivos de sonido no se alteran nunca.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>In several splits</source>
        <translation>En varios conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>In several splits: {what}</source>
        <translation>En varios conjuntos: {what}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>In the corpus</source>
        <translation>En el corpus</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>In the test set</source>
        <translation>En el conjunto test</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>In the text: {text}</source>
        <translation>En el texto: {text}</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>In the trash: {runs}.</source>
        <translation>En la papelera: {runs}.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>In words</source>
        <translation>Dentro</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Indonesian</source>
        <comment>language</comment>
        <translation>indonesio</translation>
    </message>
    <message>
        <location filename="../../app/widgets/level_meter.py"/>
        <source>Input level</source>
        <translation>Nivel de entrada</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <source>Insert {says}</source>
        <translation>Insertar {says}</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Inside a project</source>
        <translation>Dentro de un proyecto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>Install Vizinho again.</source>
        <translation>Vuelva a instalar Vizinho.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Install the package libportaudio2 (on Fedora: portaudio), then start the program again.</source>
        <translation>Instale el paquete libportaudio2 (en Fedora: portaudio) y vuelva a iniciar el programa.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Install the program again: PortAudio comes with it.</source>
        <translation>Vuelva a instalar el programa: PortAudio viene con él.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/align.py"/>
        <source>Install the torchaudio that belongs to this torch.</source>
        <translation>Instale el torchaudio que corresponde a este torch.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Interlingua</source>
        <comment>language</comment>
        <translation>interlingua</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>Into {described}</source>
        <translation>Unir en {described}</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Invisible characters</source>
        <translation>Caracteres invisibles</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Irish</source>
        <comment>language</comment>
        <translation>irlandés</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Is it worth it?</source>
        <translation>¿Vale la pena?</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Is it worth it? Hears {hours} of audio</source>
        <translation>¿Vale la pena? Escucha {hours} de audio</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>It changes at once. The project’s languages stay.</source>
        <translation>Cambia al instante. Las lenguas del proyecto no cambian.</translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>It could not be put back: {why}</source>
        <translation>No se pudo recuperar: {why}</translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>It could not be taken away: {why}</source>
        <translation>No se pudo quitar: {why}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>It does not know this language: only what stands out from the rest counts.</source>
        <translation>No conoce esta lengua: solo cuenta lo que destaca del resto.</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>It ended before the first check</source>
        <translation>Terminó antes de la primera comprobación</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>It ends early when %n checks bring nothing better.</source>
        <extracomment>one: It ends early when one check brings nothing better.</extracomment>
        <translation>
            <numerusform>Termina antes cuando una comprobación no trae nada mejor.</numerusform>
            <numerusform>Termina antes cuando %n comprobaciones no traen nada mejor.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>It gets the sound ready before its first step.</source>
        <translation>Prepara el sonido antes de su primer paso.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>It goes on from its last saved point when you resume it.</source>
        <translation>Sigue desde su último punto guardado cuando se reanude.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>It goes on from the same point when you resume it.</source>
        <translation>Sigue desde el mismo punto cuando se reanude.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>It has heard only synthetic voices, and does not understand people well.</source>
        <translation>Solo ha oído voces sintéticas, y no entiende bien a las personas.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>It has heard people's voices and synthetic ones.</source>
        <translation>Ha oído voces de personas y voces sintéticas.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>It has heard people's voices.</source>
        <translation>Ha oído voces de personas.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>It has no pause to be cut at.</source>
        <translation>No tiene ninguna pausa en la que cortar.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/seq2seq/languages.py"/>
        <source>It has no tokens for languages.</source>
        <translation>No tiene unidades para lenguas.</translation>
    </message>
    <message>
        <location filename="../../core/sources/needed.py"/>
        <source>It has no weights that transformers reads, only such for {others}.</source>
        <translation>No tiene pesos que transformers lea, solo para {others}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/needed.py"/>
        <source>It has no weights.</source>
        <translation>No tiene pesos.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/kind.py"/>
        <source>It has none.</source>
        <translation>No tiene ninguno.</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>It has: {languages}.</source>
        <translation>Tiene: {languages}.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>It hears {hours} of audio in all.</source>
        <translation>Escucha {hours} de audio en total.</translation>
    </message>
    <message>
        <location filename="../../core/sources/kept.py"/>
        <source>It holds added folders, accepted licences and checksums. Restore it, or delete it to begin anew.</source>
        <translation>Guarda carpetas añadidas, licencias aceptadas y sumas de comprobación. Restáurelo, o bórrelo para empezar de nuevo.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>It is given only to those who accepted its terms on its page, while logged in there.</source>
        <translation>Solo se da a quienes aceptaron sus condiciones en su página, con la sesión iniciada.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>It is named in the file.</source>
        <translation>El archivo indica su nombre.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>It is no longer in the project.</source>
        <translation>Ya no está en el proyecto.</translation>
    </message>
    <message>
        <location filename="../../core/sources/needed.py"/>
        <source>It is not in the layout of transformers (no config.json); its weights are for {others}.</source>
        <translation>No tiene la estructura de transformers (sin config.json); sus pesos son para {others}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/needed.py"/>
        <source>It is not in the layout of transformers: it has no config.json.</source>
        <translation>No tiene la estructura de transformers: no tiene config.json.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>It is not known whose voices it has heard.</source>
        <translation>No se sabe de quién son las voces que ha oído.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>It is not transcribed.</source>
        <translation>No está transcrito.</translation>
    </message>
    <message>
        <location filename="../../core/sources/asking.py"/>
        <source>It is of the kind “{kind}”, which is not known here. Known kinds: {known}.</source>
        <translation>Es de la clase «{kind}», que aquí no se conoce. Clases conocidas: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>It is shorter than {number:.0f} ms.</source>
        <translation>Dura menos de {number:.0f} ms.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>It is the hub's fault: try later. {kept}</source>
        <translation>Es un fallo del hub: inténtelo más tarde. {kept}</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>It is the only sound beside it.</source>
        <translation>Es el único sonido a su lado.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/seq2seq/objective.py"/>
        <source>It lasts {seconds:.1f} s, and the model hears at most {longest:.0f} s at once.</source>
        <translation>Dura {seconds:.1f} s, y el modelo oye como máximo {longest:.0f} s de una vez.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <location filename="../../core/project/speakers.py"/>
        <location filename="../../core/project/step.py"/>
        <source>It may have been undone or merged.</source>
        <translation>Puede que se haya deshecho o unido.</translation>
    </message>
    <message>
        <location filename="../../core/sources/asking.py"/>
        <source>It needs program code of its own, which is never run here.</source>
        <translation>Necesita código de programa propio, que aquí nunca se ejecuta.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>It reads the dev set</source>
        <translation>Lee el conjunto dev</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_order.py"/>
        <source>It wants one line for each sound of a folder beside it.</source>
        <translation>Necesita una línea por cada sonido de una carpeta a su lado.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>It was changed in the meantime.</source>
        <translation>Cambió entretanto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>It was chosen by hand.</source>
        <translation>Se eligió a mano.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>It was imported; check the accents, or save it as UTF-8 and import it again.</source>
        <translation>Se importó; revise los acentos, o guárdelo en UTF-8 y vuelva a importarlo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <location filename="../../core/importers/chat.py"/>
        <location filename="../../core/importers/ctm.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/lines.py"/>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/textgrid.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <location filename="../../core/importers/voxforge.py"/>
        <source>It was imported; check the accents.</source>
        <translation>Se importó; revise los acentos.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/compare_box.py"/>
        <source>It was not trained to write yet.</source>
        <translation>Aún no se ha entrenado para escribir.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_controller.py"/>
        <source>It was not transcribed: the recogniser had stopped.</source>
        <translation>No se transcribió: el reconocedor se había detenido.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/sound_checks.py"/>
        <source>It was {number:.1f} s long when it was imported, and is {seconds:.1f} s by its own clock: its marks may lie on other sound. Import it again.</source>
        <translation>Duraba {number:.1f} s cuando se importó y dura {seconds:.1f} s según su propio reloj: sus marcas pueden quedar sobre otro sonido. Vuelva a importarlo.</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>It writes nothing yet. That is usual at the beginning, above all from scratch. If it stays so in the second half, try half the learning rate or a longer warm-up.</source>
        <translation>Aún no escribe nada. Es habitual al principio, sobre todo desde cero. Si sigue así en la segunda mitad, pruebe con la mitad de la tasa de aprendizaje o con un calentamiento más largo.</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>It writes nothing. More hours usually help, above all from scratch; so can a longer warm-up, or half the learning rate.</source>
        <translation>No escribe nada. Más horas suelen ayudar, sobre todo desde cero; también un calentamiento más largo o la mitad de la tasa de aprendizaje.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Italian</source>
        <comment>language</comment>
        <translation>italiano</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Its best check has {rate} word errors.</source>
        <translation>Su mejor comprobación tiene {rate} de palabras erróneas.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/sound_checks.py"/>
        <source>Its channels are in opposite phase: mixed, they cancel each other. Import it again with one channel.</source>
        <translation>Sus canales están en oposición de fase: al mezclarlos se anulan. Vuelva a importarlo con un solo canal.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>Its config.json and weights do not belong together.</source>
        <translation>Su config.json y sus pesos no se corresponden.</translation>
    </message>
    <message>
        <location filename="../../core/sources/asking.py"/>
        <source>Its files are not those that are known of this revision: {changed}.</source>
        <translation>Sus archivos no son los que se conocen de esta revisión: {changed}.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>Its folder stays where it is.</source>
        <translation>Su carpeta se queda donde está.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/seq2seq/languages.py"/>
        <source>Its languages: {known}.</source>
        <translation>Sus lenguas: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>Its letters: {letters}</source>
        <translation>Sus letras: {letters}</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Its lists: {there}.</source>
        <translation>Sus listas: {there}.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Its page on the hub</source>
        <translation>Su página en el hub</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Its row says what happened and what to do.</source>
        <translation>Su fila dice qué ha pasado y qué hacer.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/kind.py"/>
        <source>Its settings: {known}.</source>
        <translation>Sus ajustes: {known}.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Its sound is kept. Free some room on the disk.</source>
        <translation>Su sonido se conserva. Libere espacio en el disco.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>Its sound was given to another text by hand.</source>
        <translation>Su sonido se dio a mano a otro texto.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/seq2seq/objective.py"/>
        <location filename="../../core/objectives/transducer/objective.py"/>
        <source>Its text has {count} tokens, and the model writes at most {most}.</source>
        <translation>Su texto tiene {count} unidades, y el modelo escribe como máximo {most}.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/ctc/objective.py"/>
        <location filename="../../core/objectives/transducer/objective.py"/>
        <source>Its text needs {needed} frames, and its sound gives {frames}.</source>
        <translation>Su texto necesita {needed} tramas y su sonido da {frames}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Its tiers are {names}.</source>
        <translation>Sus líneas son {names}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Its tops are cut flat: {text}.</source>
        <translation>Tiene los picos aplanados: {text}.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <location filename="../../core/families/letters.py"/>
        <source>Its vocabulary and weights do not belong together: copy the model again.</source>
        <translation>Su vocabulario y sus pesos no se corresponden: vuelva a copiar el modelo.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Japanese</source>
        <comment>language</comment>
        <translation>japonés</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Javanese</source>
        <comment>language</comment>
        <translation>javanés</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Kabyle</source>
        <comment>language</comment>
        <translation>cabilio</translation>
    </message>
    <message>
        <location filename="../../core/exporters/kaldi.py"/>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Kaldi</source>
        <translation>Kaldi</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Kannada</source>
        <comment>language</comment>
        <translation>canarés</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Kazakh</source>
        <comment>language</comment>
        <translation>kazajo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Keep after</source>
        <translation>Conservar después</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep apart</source>
        <translation>Mantener separados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Keep before</source>
        <translation>Conservar antes</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>Keep each once.</source>
        <translation>Conserve cada una solo una vez.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Keep every sign that stands between letters</source>
        <translation>Conservar todo signo que esté entre letras</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep every split there is ({length}); place only the rest</source>
        <translation>Mantener los conjuntos existentes ({length}); colocar solo el resto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep every split there is; place only the rest</source>
        <translation>Mantener los conjuntos existentes; colocar solo el resto</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Keep for test</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Keep its splits</source>
        <translation>Conservar sus conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Keep letters of the source in the output</source>
        <translation>Conservar en la salida letras de la lengua de origen</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Keep one of them.</source>
        <translation>Conserve uno de los dos.</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/questions.py"/>
        <source>Keep signs in words</source>
        <translation>Conservar signos en las palabras</translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>Keep take</source>
        <translation>Conservar la toma</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>Keep take as test utterance</source>
        <translation>Conservar la toma como enunciado de prueba</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Keep the good ones as test utterances.</source>
        <translation>Conserve las buenas como enunciados de prueba.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Keep the splits of the source</source>
        <translation>Conservar los conjuntos del origen</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Keep these before a letter</source>
        <translation>Conservar antes de una letra</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Keep these between letters</source>
        <translation>Conservar entre letras</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Keep these everywhere</source>
        <translation>Conservar en todas partes</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep utterances where a person put them</source>
        <translation>Mantener los enunciados donde los puso una persona</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep utterances where a person put them ({by_hand:,})</source>
        <translation>Mantener los enunciados donde los puso una persona ({by_hand:,})</translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>Keep “{title}” if it is said, or bring what has no text too.</source>
        <translation>Conserve «{title}» si se dice, o importe también lo que no tiene texto.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Keeping takes</source>
        <translation>Conservar tomas</translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>Keeping the best check</source>
        <translation>Conservando la mejor comprobación</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>Kept as they are.</source>
        <translation>Se conservan como están.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Kept out</source>
        <translation>No importado</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Kept out</source>
        <comment>of training</comment>
        <translation>Fuera</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Kept out: {said}</source>
        <translation>Se quedó fuera: {said}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>Key: </source>
        <translation>Leyenda: </translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/settings_pages/key_table.py"/>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Keys (*.json)</source>
        <translation>Teclas (*.json)</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Keys as in</source>
        <translation>Teclas como en</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Keys of “{shortcuts}”</source>
        <translation>Teclas de «{shortcuts}»</translation>
    </message>
    <message>
        <location filename="../../app/frame/status_bar.py"/>
        <source>Keys that work here</source>
        <translation>Teclas que valen aquí</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Khmer</source>
        <comment>language</comment>
        <translation>jemer</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Kinds: {kinds}.</source>
        <translation>Tipos: {kinds}.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Kinyarwanda</source>
        <comment>language</comment>
        <translation>kiñaruanda</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Known by name: {known}.</source>
        <translation>Conocidos por su nombre: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>Known kinds: {known}.</source>
        <translation>Tipos conocidos: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/families/kind.py"/>
        <source>Known: {defaults}.</source>
        <translation>Se conocen: {defaults}.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Korean</source>
        <comment>language</comment>
        <translation>coreano</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Kurdish</source>
        <comment>language</comment>
        <translation>kurdo</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Kyrgyz</source>
        <comment>language</comment>
        <translation>kirguís</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Label Studio's exports (JSON, JSON-MIN, CSV): regions of sound with a transcript each.</source>
        <translation>Exportaciones de Label Studio (JSON, JSON-MIN, CSV): regiones de sonido, cada una con su transcripción.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Labels alone</source>
        <translation>Etiquetas solas</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Labels in texts</source>
        <translation>Etiquetas en textos</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Ladin</source>
        <comment>language</comment>
        <translation>ladino dolomita</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Ladino</source>
        <comment>language</comment>
        <translation>judeoespañol</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Language</source>
        <translation>Lengua</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Language</source>
        <comment>of the window</comment>
        <translation>Idioma</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Language of the window</source>
        <translation>Lengua de la ventana</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Language to teach</source>
        <translation>Lengua que se enseña</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <source>Languages</source>
        <translation>Lenguas</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Lao</source>
        <comment>language</comment>
        <translation>lao</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Largest norm of the gradient; longer ones are shortened to it.</source>
        <translation>Norma máxima del gradiente; los más largos se acortan a ella.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Last opened</source>
        <translation>Abierto por última vez</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Latin</source>
        <comment>language</comment>
        <translation>latín</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Latin, Greek and Cyrillic letters in one word</source>
        <translation>Letras latinas, griegas y cirílicas en una palabra</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Latvian</source>
        <comment>language</comment>
        <translation>letón</translation>
    </message>
    <message>
        <location filename="../../core/families/kind.py"/>
        <source>Layer sizes not known: {unknown}.</source>
        <translation>Tamaños de capas que no se conocen: {unknown}.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Layers that learn</source>
        <translation>Capas que aprenden</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_marks.py"/>
        <source>Layers that learn: {list}</source>
        <translation>Capas que aprenden: {list}</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Layout</source>
        <translation>Formato visual</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Layout put back</source>
        <translation>Disposición restablecida</translation>
    </message>
    <message>
        <location filename="../../core/runs/fit.py"/>
        <source>Learn more pieces (--set piece_count=…), or choose a source with shorter frames.</source>
        <translation>Aprenda más trozos (--set piece_count=…), o elija un origen con cuadros más cortos.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Learn more pieces, or choose a checkpoint with shorter frames.</source>
        <translation>Aprenda más trozos, o elija un punto de control con cuadros más cortos.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Leave as it is</source>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Leave it going</source>
        <translation type="vanished">Dejarlo en marcha</translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/chat.py"/>
        <location filename="../../core/importers/ctm.py"/>
        <location filename="../../core/importers/fitting.py"/>
        <location filename="../../core/importers/flextext.py"/>
        <location filename="../../core/importers/lhotse.py"/>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Leave it out.</source>
        <translation>Déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Leave letters of the source out of the output</source>
        <translation>Dejar fuera de la salida letras de la lengua de origen</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>Leave out of the output</source>
        <translation>Dejar fuera de la salida</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Leave out {0}</source>
        <translation type="vanished">Dejar fuera {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Leave out {what}</source>
        <translation>Dejar fuera {what}</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>Leave out “{named}”.</source>
        <translation>Deje fuera «{named}».</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/frame/closing.py"/>
        <source>Leave them going</source>
        <extracomment>one: Leave it going</extracomment>
        <translation>
            <numerusform>Dejarlo seguir</numerusform>
            <numerusform>Dejarlos seguir</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Leave them where they are</source>
        <translation>Dejarlos donde están</translation>
    </message>
    <message>
        <location filename="../../core/datasets/features.py"/>
        <source>Leave this utterance out.</source>
        <translation>Deje fuera este enunciado.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>Left and Right choose a split, Enter shows only its utterances</source>
        <translation>Izquierda y Derecha eligen un conjunto, Enter muestra solo sus enunciados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/bar_chart.py"/>
        <source>Left and Right read the bars, Enter filters by one, Shift extends, Esc clears</source>
        <translation>Izquierda y Derecha leen las barras, Enter filtra por una, Shift amplía, Esc quita la selección</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Left and Right walk through the words, Enter plays one, F2 corrects the text.</source>
        <translation>Izquierda y Derecha recorren las palabras, Enter reproduce una, F2 corrige el texto.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Left out</source>
        <translation>Dejado fuera</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/distributions.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Length of the pieces</source>
        <translation>Duración de las partes</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Length of the recording</source>
        <translation>Duración de la grabación</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Length {low:g} s and more</source>
        <translation>Duración: {low:g} s o más</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Length {low:g} to {high:g} s</source>
        <translation>Duración: de {low:g} a {high:g} s</translation>
    </message>
    <message>
        <location filename="../../core/runs/export.py"/>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Let it finish, or stop it and keep the best.</source>
        <translation>Déjelo terminar, o deténgalo y conserve lo mejor.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>Letter</source>
        <translation>Letra</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Letter errors</source>
        <translation>Errores de letras</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <location filename="../../app/alphabet/ribbon.py"/>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/train/charts.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <location filename="../../core/project/distributions.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Letters a second</source>
        <translation>Letras por segundo</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Letters as the transcripts write them after the clean-up. Only rare ones that are not of this language or script are left unchecked: they are mostly of foreign names or slips. What is unchecked does not fit.</source>
        <translation>Letras tal como las escriben las transcripciones tras la limpieza. Solo quedan sin marcar las raras que no son de esta lengua o escritura: casi siempre son de nombres extranjeros o erratas. Lo que no se marca no encaja.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Letters in brackets inside a word: i(l).</source>
        <translation>Letras entre paréntesis dentro de una palabra: i(l).</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Letters known</source>
        <translation>Letras conocidas</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Letters of another script that crept into a word become those of the word’s own; ligatures and full-width letters become plain ones.</source>
        <translation>Las letras de otra escritura que se colaron en una palabra pasan a ser las de la propia; las ligaduras y las letras de ancho completo pasan a ser simples.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Letters of several characters</source>
        <translation>Letras de varios caracteres</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Letters of the corpus</source>
        <translation>Letras del corpus</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>Letters stand twice in the vocabulary: {twice}.</source>
        <translation>Hay letras repetidas en el vocabulario: {twice}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Letters that are one, parted by spaces</source>
        <translation>Letras que son una, separadas por espacios</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Letters that the alphabet lacks: {letters}</source>
        <translation>Letras que faltan en el alfabeto: {letters}</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Letters that were read in the wrong encoding: Ã¡ for á.</source>
        <translation>Letras leídas con la codificación equivocada: Ã¡ por á.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Letters written by their codes: &amp;amp; for &amp;.</source>
        <translation>Letras escritas con sus códigos: &amp;amp; por &amp;.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>Letters/s</source>
        <translation>Letras/s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/live/input_bar.py"/>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <location filename="../../core/project/distributions.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Lhotse manifests</source>
        <translation>Manifiestos de Lhotse</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Lhotse's cuts, or recordings with supervisions (.jsonl, .jsonl.gz). Their names may say the split.</source>
        <translation>Cortes de Lhotse, o grabaciones con supervisiones (.jsonl, .jsonl.gz). Sus nombres pueden indicar el conjunto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/librispeech.py"/>
        <source>LibriSpeech and Multilingual LibriSpeech, unpacked: lists of transcripts and the sound by speaker.</source>
        <translation>LibriSpeech y Multilingual LibriSpeech, desempaquetados: listas de transcripciones y el sonido por hablante.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Licence texts</source>
        <translation>Textos de las licencias</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Ligatures, presentation forms, full-width letters</source>
        <translation>Ligaduras, formas de presentación, letras de ancho completo</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Ligurian</source>
        <comment>language</comment>
        <translation>ligur</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <location filename="../../core/commands/checking.py"/>
        <source>Limits of the checks</source>
        <translation>Límites de las comprobaciones</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Limits of the checks…</source>
        <translation>Límites de las comprobaciones…</translation>
    </message>
    <message>
        <location filename="../../core/commands/checking.py"/>
        <source>Limits: {fields}.</source>
        <translation>Límites: {fields}.</translation>
    </message>
    <message>
        <location filename="../../core/datasets/manifest.py"/>
        <source>Line {number} of {path} is not an utterance.</source>
        <translation>La línea {number} de {path} no es un enunciado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Lines for sounds</source>
        <translation>Líneas para sonidos</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Lingala</source>
        <comment>language</comment>
        <translation>lingala</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>Link it to its sound in CLAN, or leave it out.</source>
        <translation>Vincúlelo a su sonido en CLAN o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>Link it to its sound in CLAN.</source>
        <translation>Vincúlelo a su sonido en CLAN.</translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>Link it to its sound in ELAN or SayMore, and export it again.</source>
        <translation>Vincúlelo a su sonido en ELAN o SayMore y vuelva a exportarlo.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Listen for</source>
        <translation>Fijarse en</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Listen to it, or leave it out.</source>
        <translation>Escúchelo o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>Listen to its utterances. Undo the import to have its old length.</source>
        <translation>Escuche sus enunciados. Deshaga la importación para tener su duración anterior.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Listen, and leave it out if it is empty.</source>
        <translation>Escúchelo y déjelo fuera si está vacío.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Listen, and write what is said.</source>
        <translation>Escuche y escriba lo que se dice.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Listen, then take the model's reading, correct it, or refuse it</source>
        <translation>Escuche y acepte la lectura del modelo, corríjala o rechácela</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Listen, trim, correct. See which letters the neighbour’s model already knows.</source>
        <translation>Escuche, recorte, corrija. Vea qué letras conoce ya el modelo vecino.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Listen: is it fast speech, or the text of other sound?</source>
        <translation>Escuche: ¿es habla rápida, o el texto es de otro sonido?</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Listen: the text may belong to other sound</source>
        <translation>Escuche: el texto puede ser de otro sonido</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Listen: words may be missing in the text</source>
        <translation>Escuche: pueden faltar palabras en el texto</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Listened to 128 languages and writes none: for ten hours of speech and more.</source>
        <translation>Ha escuchado 128 lenguas y no escribe ninguna: para diez horas de habla o más.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Listens for as long as it helps, up to {hours}</source>
        <translation>Escucha mientras sirva de algo, hasta {hours}</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Listens for as long as it helps.</source>
        <translation>Escucha mientras sirva de algo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Lists of a program</source>
        <translation>Listas de un programa</translation>
    </message>
    <message>
        <location filename="../../core/exporters/commonvoice.py"/>
        <source>Lists of clips for each split (TSV) and a folder of clips, as WAV instead of MP3.</source>
        <translation>Listas de clips por conjunto (TSV) y una carpeta de clips, en WAV en lugar de MP3.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>Lists of lines</source>
        <translation>Listas de líneas</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Lithuanian</source>
        <comment>language</comment>
        <translation>lituano</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/live/model_bar.py"/>
        <location filename="../../app/live/page.py"/>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <location filename="../../app/live/model_controller.py"/>
        <source>Load again</source>
        <translation>Cargar de nuevo</translation>
    </message>
    <message>
        <location filename="../../app/widgets/skeleton.py"/>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Loading the model, {number:.0f} s</source>
        <translation>Cargando el modelo, {number:.0f} s</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Loading where it stopped</source>
        <translation>Cargando desde donde se detuvo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/relink.py"/>
        <source>Locate recordings</source>
        <translation>Localizar grabaciones</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Locate the recording</source>
        <translation>Localizar la grabación</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Locate the recording…</source>
        <translation>Localizar la grabación…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/relink.py"/>
        <source>Located %n recordings</source>
        <extracomment>one: Located one recording</extracomment>
        <translation>
            <numerusform>Localizada una grabación</numerusform>
            <numerusform>Localizadas %n grabaciones</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <location filename="../../app/home/recent_block.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <source>Locate…</source>
        <translation>Localizar…</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Log in with `hf auth login`, or set HF_TOKEN to a token that may read models.</source>
        <translation>Inicie sesión con `hf auth login`, o ponga en HF_TOKEN un token que pueda leer modelos.</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Log of {title}</source>
        <translation>Registro de {title}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Lombard</source>
        <comment>language</comment>
        <translation>lombardo</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Long dash becomes a space</source>
        <translation>La raya pasa a ser un espacio</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Long pause</source>
        <translation>Pausa larga</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Long recordings</source>
        <translation>Grabaciones largas</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Long silence at an end. Trim to speech takes it away.</source>
        <translation>Silencio largo en un extremo. «Recortar a la voz» lo quita.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Longer than models learn well from. Split it at a pause.</source>
        <translation>Más largo de lo que conviene para que un modelo aprenda. Pártalo en una pausa.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Longer than models learn well from: {text}.</source>
        <translation>Demasiado largo para que los modelos aprendan bien: {text}.</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Look again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Look at it</source>
        <translation>Verlo</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>Look at the disk of {folder}, then {then}.</source>
        <translation>Revise el disco de {folder}; después, {then}.</translation>
    </message>
    <message>
        <location filename="../../core/training/dev_set.py"/>
        <source>Look at the list of what is left out.</source>
        <translation>Consulte la lista de lo que queda fuera.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Look at them</source>
        <translation>Verlos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_job.py"/>
        <source>Look at {name}</source>
        <translation>Mirar {name}</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Look at {page} for its branches and commits, or leave the revision out.</source>
        <translation type="vanished">Mire en {page} sus ramas y commits, o deje fuera la revisión.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Look at {page} for its branches and commits; {today} is what it is today.</source>
        <translation>Mire en {page} sus ramas y commits; {today} es lo que es hoy.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Look at {page}; try without a revision.</source>
        <translation>Mire en {page}; pruebe sin revisión.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Look for sentences that are alike</source>
        <translation>Buscar frases parecidas</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Look them through</source>
        <translation>Repasarlas</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>Look up its key in the window, or search.</source>
        <translation>Busque su clave en la ventana, o haga una búsqueda.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Look-alikes</source>
        <translation>Caracteres parecidos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Looking</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>Looking at what is here</source>
        <translation>Mirando lo que hay aquí</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Looking for backups</source>
        <translation>Buscando copias de seguridad</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Looking for devices</source>
        <translation>Buscando dispositivos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Looking for what is in several splits</source>
        <translation>Buscando lo que está en varios conjuntos</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Looking for “{find}” takes too long in {key}.</source>
        <translation>La búsqueda de «{find}» tarda demasiado en {key}.</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Looking into it</source>
        <translation>Mirando dentro</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Looking through the files</source>
        <translation>Repasando los archivos</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/analyst.py"/>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Looking through the transcripts</source>
        <translation>Repasando las transcripciones</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Loop</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Loss against hours heard</source>
        <translation>Pérdida según las horas escuchadas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Loudness</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Loudspeaker</source>
        <translation>Altavoz</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Loudspeaker or headphones</source>
        <translation>Altavoz o auriculares</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Low German</source>
        <comment>language</comment>
        <translation>bajo alemán</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>Low-rank adapters</source>
        <translation>Adaptadores de rango bajo</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Lower Sorbian</source>
        <comment>language</comment>
        <translation>bajo sorabo</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Lower case</source>
        <translation>Minúsculas</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/families/kind.py"/>
        <location filename="../../core/families/whisper/__init__.py"/>
        <source>Lower layers</source>
        <translation>Capas inferiores</translation>
    </message>
    <message>
        <location filename="../../core/training/train_step.py"/>
        <source>Lower the learning rate, or raise the warm-up, and start again.</source>
        <translation>Baje la tasa de aprendizaje o aumente el calentamiento, y empiece de nuevo.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Luganda</source>
        <comment>language</comment>
        <translation>luganda</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Luxembourgish</source>
        <comment>language</comment>
        <translation>luxemburgués</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Macedonian</source>
        <comment>language</comment>
        <translation>macedonio</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <source>Macs have none; use the Apple graphics processor.</source>
        <translation>Los Mac no tienen; use el procesador gráfico de Apple.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Make events tags, and write what codes mean</source>
        <translation>Pasar eventos a etiquetas y escribir lo que dicen los códigos</translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/sound.py"/>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <location filename="../../core/families/wav2vec2_bert/network.py"/>
        <location filename="../../core/families/whisper/network.py"/>
        <source>Make it at least {number:.0f} ms long, or leave it out.</source>
        <translation>Hágalo de al menos {number:.0f} ms o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/project/heard_files.py"/>
        <source>Make room on the disk, or save the text as a file elsewhere.</source>
        <translation>Libere espacio en el disco o guarde el texto como archivo en otro lugar.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Make the pattern simpler.</source>
        <translation>Simplifique el patrón.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Malagasy</source>
        <comment>language</comment>
        <translation>malgache</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Malay</source>
        <comment>language</comment>
        <translation>malayo</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Malayalam</source>
        <comment>language</comment>
        <translation>malayalam</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Maltese</source>
        <comment>language</comment>
        <translation>maltés</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>Manifests with one object a line: audio_filepath, offset, duration, text. Several files may be the splits.</source>
        <translation>Manifiestos con un objeto por línea: audio_filepath, offset, duration, text. Varios archivos pueden ser los conjuntos.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Manx</source>
        <comment>language</comment>
        <translation>manés</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/frame/help.py"/>
        <source>Many at once</source>
        <translation>Varios a la vez</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>Many people say the same sentences: keeping those apart too would leave {number:.0f}% ({length}) out of all splits, so they are not kept apart.</source>
        <translation>Muchas personas dicen las mismas frases: separarlas también dejaría el {number:.0f}% ({length}) fuera de todos los conjuntos, así que no se separan.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Marathi</source>
        <comment>language</comment>
        <translation>maratí</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Mark the true one as such.</source>
        <translation>Marque la verdadera como tal.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Marks only, naming the recordings where they lie</source>
        <translation>Solo marcas, que nombran las grabaciones donde están</translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>Marks that a player shows at the right place are right here too; listen to one of them.</source>
        <translation>Las marcas que un reproductor muestra en su sitio también lo están aquí; escuche una de ellas.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Markup</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Markup in the text: {text}</source>
        <translation>Marcado en el texto: {text}</translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>Markup in the texts</source>
        <translation>Marcado en los textos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Markup in transcripts…</source>
        <translation>Marcado en las transcripciones…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>Markup…</source>
        <translation>Marcado…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>Measured on this computer.</source>
        <translation>Medido en este equipo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/forecaster.py"/>
        <source>Measuring the training speed</source>
        <translation>Midiendo la velocidad de entrenamiento</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Measuring this computer, a few seconds</source>
        <translation>Midiendo este equipo, unos segundos</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <location filename="../../app/frame/status_facts.py"/>
        <location filename="../../app/train/metrics.py"/>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Mend the files, or leave these utterances out, and start a new run.</source>
        <translation>Corrija los archivos o deje fuera estos enunciados, e inicie un entrenamiento nuevo.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>Mend them, or choose another alphabet, vocabulary or source.</source>
        <translation>Corríjalos o elija otro alfabeto, otro vocabulario u otro modelo de origen.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Merge many…</source>
        <translation>Unir varios…</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/merge.py"/>
        <source>Merge neighbours into {0}</source>
        <translation type="vanished">Unir vecinos en {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/merge.py"/>
        <source>Merge neighbours into {what}</source>
        <translation>Unir contiguos en {what}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Merge neighbours…</source>
        <translation>Unir vecinos…</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Merge the two if they are one person.</source>
        <translation>Una los dos si son la misma persona.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Merge with next</source>
        <translation>Unir con el siguiente</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Merge with the next of the same speaker</source>
        <translation>Unir con el siguiente del mismo hablante</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Merge {names} into {kept}</source>
        <translation>Unir {names} en {kept}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Merge {what} with the next</source>
        <translation>Unir {what} con el siguiente</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>Merge…</source>
        <translation>Unir…</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/families/kind.py"/>
        <location filename="../../core/families/whisper/__init__.py"/>
        <source>Middle layers</source>
        <translation>Capas intermedias</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Mirandese</source>
        <comment>language</comment>
        <translation>mirandés</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Misread letters</source>
        <translation>Letras mal leídas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Mix all channels</source>
        <translation>Mezclar todos los canales</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Mixed scripts</source>
        <translation>Escrituras mezcladas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <location filename="../../app/live/model_bar.py"/>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Model family, a key of core.families.FAMILIES.</source>
        <translation>Familia de modelos, una clave de core.families.FAMILIES.</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Model that listens</source>
        <translation>Modelo que escucha</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Models and checkpoints of runs</source>
        <translation>Modelos y puntos de control de los entrenamientos</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Models and checkpoints of runs ({size})</source>
        <translation>Modelos y puntos de control de los entrenamientos ({size})</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Models of many languages: code of the source's language that the token of the new one starts as, or fresh; empty for the source's own token, or for want of that a neighbour's.</source>
        <translation>Modelos de muchas lenguas: código de la lengua del origen de la que parte la unidad de la nueva, o fresh; vacío para la unidad propia del origen o, a falta de ella, la de una vecina.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>Models of the family “{family}” cannot be taught “{objective}”.</source>
        <translation>A los modelos de la familia «{family}» no se les puede enseñar «{objective}».</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Models of this kind cannot be used here yet.</source>
        <translation>Los modelos de esta clase aún no se pueden usar aquí.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Models that hear windows of one length, as Whisper does of 30 s: learn from windows little longer than the utterance (short), which is several times as fast, or from whole ones.</source>
        <translation>Modelos que oyen ventanas de una sola duración, como Whisper de 30 s: aprender de ventanas poco más largas que el enunciado (short), que es varias veces más rápido, o de ventanas enteras.</translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>Models whose pieces begin words with “{sign}” can be used, or those with a vocab.json of letters.</source>
        <translation type="vanished">Se pueden usar modelos cuyos trozos inician palabra con «{sign}», o los que tienen un vocab.json de letras.</translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>Models whose pieces begin words with “{sign}” or are written in bytes can be used, or those with a vocab.json of letters.</source>
        <translation>Se pueden usar modelos cuyos trozos empiezan palabras con «{sign}» o se escriben en bytes, o los que tienen un vocab.json de letras.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>Models with one table per language cannot be used yet.</source>
        <translation type="vanished">Los modelos con una tabla por lengua aún no se pueden usar.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Mongolian</source>
        <comment>language</comment>
        <translation>mongol</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>More letters a second than most people ever speak, or far more than the rest of the corpus: fast speech, a text that does not belong to this sound, or a sound that is cut.</source>
        <translation>Más letras por segundo de las que casi nadie llega a decir, o muchas más que el resto del corpus: habla rápida, un texto que no es de este sonido o un sonido cortado.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Move an end, merge them, or leave out what two people say at once</source>
        <translation>Mueva un extremo, únalos o deje fuera lo que dos personas dicen a la vez</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Move its marks, or leave it out.</source>
        <translation>Mueva sus marcas o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Move the end of {what} to {end:.2f} s</source>
        <translation>Mover el final de {what} a {end:.2f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Move the ends of {what}</source>
        <translation>Mover los extremos de {what}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Move the ends of {what} to {start:.2f} and {end:.2f} s</source>
        <translation>Mover los extremos de {what} a {start:.2f} y {end:.2f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Move the start of {what} to {start:.2f} s</source>
        <translation>Mover el comienzo de {what} a {start:.2f} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <source>Move to a split</source>
        <translation>Mover a un conjunto</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Move {what} to {split}</source>
        <translation>Mover {what} a {split}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Move {{0}} to {split}</source>
        <translation type="vanished">Mover {{0}} a {split}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Māori</source>
        <comment>language</comment>
        <translation>maorí</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>NVIDIA graphics card</source>
        <translation>Tarjeta gráfica NVIDIA</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Nahuatl</source>
        <comment>language</comment>
        <translation>náhuatl</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../app/train/new_run/layout.py"/>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/habits.py"/>
        <source>Name a run of the project, as `vizinho runs` prints it.</source>
        <translation>Nombre un entrenamiento del proyecto, tal como lo muestra `vizinho runs`.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/habits.py"/>
        <source>Name a run that started from a checkpoint.</source>
        <translation>Nombre un entrenamiento que haya partido de un punto de control.</translation>
    </message>
    <message>
        <location filename="../../core/commands/locating.py"/>
        <source>Name a sound file, or a folder that holds it.</source>
        <translation>Indique un archivo de sonido, o una carpeta que lo contenga.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Name groups that the pattern has, as \1 or \g&lt;name&gt;; write \\ for a backslash.</source>
        <translation>Nombre grupos que el patrón tenga, como \1 o \g&lt;name&gt;; escriba \\ para una barra invertida.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Name it like its sound, or leave it.</source>
        <translation>Dele el nombre de su sonido o déjelo así.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>Name it with its folder.</source>
        <translation>Nómbrelo con su carpeta.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <source>Name of the filter</source>
        <translation>Nombre del filtro</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Name of the run</source>
        <translation>Nombre del entrenamiento</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>Name one behind “#”: {languages}.</source>
        <translation>Nombre una detrás de «#»: {languages}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>Name one, with --keys KEY.</source>
        <translation>Indique uno, con --keys KEY.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>Name or language; Enter asks the hub, also for OWNER/NAME</source>
        <translation>Nombre o lengua; Enter consulta el hub, también por OWNER/NAME</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Narrow band</source>
        <translation>Banda estrecha</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Narrow band: the sound ends under</source>
        <translation>Banda estrecha: el sonido termina por debajo de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Narrow band: {text}.</source>
        <translation>Banda estrecha: {text}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>NeMo, ESPnet (JSON lines)</source>
        <translation>NeMo, ESPnet (líneas JSON)</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Neapolitan</source>
        <comment>language</comment>
        <translation>napolitano</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Nearly the same</source>
        <translation>Casi igual</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Needs review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Nepali</source>
        <comment>language</comment>
        <translation>nepalí</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Network of {name}, random start</source>
        <translation>La red de {name}, inicio al azar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <location filename="../../app/home/unpacking.py"/>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <source>New in {language}</source>
        <translation>Nuevas en {language}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>New letters</source>
        <translation>Letras nuevas</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>New letters  {n}</source>
        <translation>Letras nuevas  {n}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>New letters and where each starts from</source>
        <translation>Letras nuevas y de dónde parte cada una</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>New letters start from</source>
        <translation>Las letras nuevas parten de</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/page.py"/>
        <location filename="../../core/project/store.py"/>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>New project asks for a name and the two languages. Import then reads sound files with their texts.</source>
        <translation>«Nuevo proyecto» pide un nombre y las dos lenguas. «Importar» lee después los archivos de sonido con sus textos.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>New projects</source>
        <translation>Proyectos nuevos</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>New project…</source>
        <translation>Proyecto nuevo…</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <location filename="../../app/train/page.py"/>
        <source>New run</source>
        <translation>Nuevo entrenamiento</translation>
    </message>
    <message>
        <location filename="../../app/train/panes.py"/>
        <source>New run</source>
        <comment>a narrow button</comment>
        <translation>Nuevo</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>New run from it…</source>
        <translation>Nuevo entrenamiento desde él…</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>New run from the checkpoint…</source>
        <translation>Nuevo entrenamiento desde el punto de control…</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>New run in Train asks what to start from, how thorough to be and where to run. A quick look takes minutes. Then press {key} in Live, speak, and read what the new model heard.</source>
        <translation>«Nuevo entrenamiento», en Entrenar, pregunta de dónde partir, con qué profundidad y dónde ejecutarlo. Un vistazo rápido lleva minutos. Después pulse {key} en «En vivo», hable y lea lo que oyó el modelo nuevo.</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>New run…</source>
        <translation>Nuevo entrenamiento…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <source>New tag</source>
        <translation>Etiqueta nueva</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>Next changed utterance</source>
        <translation>Siguiente enunciado cambiado</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Next utterance</source>
        <translation>Enunciado siguiente</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Next, in {time}</source>
        <translation>Siguiente, en {time}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>No NVIDIA card was found</source>
        <translation>No se encontró ninguna tarjeta NVIDIA</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <source>No NVIDIA driver answers on this computer (the tool nvidia-smi found no card).</source>
        <translation>Ningún controlador de NVIDIA responde en este equipo (la herramienta nvidia-smi no encontró ninguna tarjeta).</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>No audio</source>
        <translation>Sin audio</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <source>No change yet</source>
        <translation>Aún sin cambios</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/compare_box.py"/>
        <source>No checkpoint</source>
        <translation>Ningún punto de control</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>No checkpoint here has this in its name.</source>
        <translation>Ningún punto de control de aquí lleva esto en su nombre.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>No checkpoint here has “{words}” in its name.</source>
        <translation>Ningún punto de control de aquí lleva «{words}» en su nombre.</translation>
    </message>
    <message>
        <location filename="../../core/training/train_step.py"/>
        <source>No finite gradient in {patience} steps in a row, the last of them step {number}.</source>
        <translation>Ningún gradiente finito en {patience} pasos seguidos; el último, el paso {number}.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>No keys</source>
        <translation>Sin teclas</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>No letters of one script look like these.</source>
        <translation>Ninguna letra de una sola escritura se parece a estas.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>No loudspeaker was found.</source>
        <translation>No se encontró ningún altavoz.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>No microphone is needed: press R, and the test utterance above is fed in at the speed of speech. The text appears here meanwhile.</source>
        <translation>No hace falta micrófono: pulse R y el enunciado de prueba de arriba pasa al modelo a la velocidad del habla. Mientras tanto, el texto aparece aquí.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <location filename="../../app/live/input_bar.py"/>
        <source>No microphone was found.</source>
        <translation>No se encontró ningún micrófono.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>No model has read it.</source>
        <translation>Ningún modelo lo ha leído.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>No model has read this utterance yet: Compare with a model</source>
        <translation>Ningún modelo ha leído aún este enunciado: use Comparar con un modelo</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>No model is loaded</source>
        <translation>No hay ningún modelo cargado</translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>No model is loaded.</source>
        <translation>No hay ningún modelo cargado.</translation>
    </message>
    <message>
        <location filename="../../app/live/model_controller.py"/>
        <source>No model to listen with</source>
        <translation>No hay modelo con el que escuchar</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/merge.py"/>
        <source>No neighbour of the same speaker was chosen with it, near enough.</source>
        <translation>No se eligió con él ningún vecino del mismo hablante lo bastante cerca.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>No project matches.</source>
        <translation>Ningún proyecto coincide.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>No recordings yet? The sample project holds half an hour of synthetic Portuguese.</source>
        <translation>¿Aún no hay grabaciones? El proyecto de ejemplo contiene media hora de portugués sintético.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>No run yet</source>
        <translation>Aún sin entrenar</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>No run “{run}” was removed in the last {days} days.</source>
        <translation>Ningún entrenamiento «{run}» se quitó en los últimos {days} días.</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>No runs yet. A quick look takes a few minutes.</source>
        <translation>Aún no hay entrenamientos. Un vistazo rápido lleva unos minutos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>No sentence in two splits, nor nearly the same one</source>
        <translation>Ninguna frase en dos conjuntos, ni casi la misma</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>No sentence is in two splits.</source>
        <translation>Ninguna frase está en dos conjuntos.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>No sign stands between letters.</source>
        <translation>No hay ningún signo entre letras.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>No sound</source>
        <translation>Sin sonido</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>No sound has such a name.</source>
        <translation>Ningún sonido tiene un nombre así.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>No sound: the marks name the recordings where they lie</source>
        <translation>Sin sonido: las marcas nombran las grabaciones donde están</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>No speaker in two splits</source>
        <translation>Ningún hablante en dos conjuntos</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>No speaker is in two splits.</source>
        <translation>Ningún hablante está en dos conjuntos.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>No speech was found in it.</source>
        <translation>No se encontró voz en él.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>No split was named.</source>
        <translation>No se indicó ningún conjunto.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>No suggestion was chosen.</source>
        <translation>No se eligió ninguna sugerencia.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>No tag was named.</source>
        <translation>No se nombró ninguna etiqueta.</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>No tasks are running.</source>
        <translation>No hay tareas en marcha.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>No transcript was given.</source>
        <translation>No se indicó ninguna transcripción.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <source>No utterance could be heard: {why}</source>
        <translation>No se pudo escuchar ningún enunciado: {why}</translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>No utterance is in the {split} split.</source>
        <translation>No hay ningún enunciado en el conjunto {split}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>No utterance matches</source>
        <translation>Ningún enunciado coincide</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>No words were heard in this take.</source>
        <translation>No se oyeron palabras en esta toma.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Nobody has said what is spoken in this take.</source>
        <translation>Nadie ha indicado qué se dice en esta toma.</translation>
    </message>
    <message>
        <location filename="../../core/commands/speakers.py"/>
        <source>Nobody is called {name}.</source>
        <translation>Nadie se llama {name}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/details/speaker_box.py"/>
        <source>Nobody named</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Nobody on this computer is called {who}.</source>
        <translation>En este equipo no hay ningún usuario {who}.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Noise {db:.0f} dB</source>
        <translation>Ruido {db:.0f} dB</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Noise {db} dB</source>
        <translation type="vanished">Ruido {db} dB</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Noisy</source>
        <translation>Ruidoso</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Noisy: speech is above the noise by less than</source>
        <translation>Con ruido: la voz supera al ruido en menos de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Noisy: {text}.</source>
        <translation>Ruidoso: {text}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>None but the space.</source>
        <translation>Ninguna salvo el espacio.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>None of the chosen formats is there.</source>
        <translation>No está ninguno de los formatos elegidos.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/in_child.py"/>
        <source>None of the {aside:,} utterances of {split} is transcribed: there is nothing to compare with.</source>
        <translation>Ninguno de los {aside:,} enunciados de {split} está transcrito: no hay con qué comparar.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <source>None of the {count:,} utterances is transcribed: there is nothing to compare with.</source>
        <translation>Ninguno de los {count:,} enunciados está transcrito: no hay con qué comparar.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>None of the {count} {split} utterances can be used. The first, {key}: {reason}</source>
        <translation>No se puede usar ninguno de los {count} enunciados de {split}. El primero, {key}: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>None of them has a flag for which there is a suggestion.</source>
        <translation>Ninguno tiene un aviso para el que haya una sugerencia.</translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <source>None yet. One is made at each day’s first edit.</source>
        <translation>Aún ninguna. Se hace una con el primer cambio de cada día.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Northern Sami</source>
        <comment>language</comment>
        <translation>sami septentrional</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Norwegian</source>
        <comment>language</comment>
        <translation>noruego</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Norwegian Bokmål</source>
        <comment>language</comment>
        <translation>noruego bokmål</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Norwegian Nynorsk</source>
        <comment>language</comment>
        <translation>noruego nynorsk</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>Not decided: becomes a space</source>
        <translation>Sin decidir: pasa a espacio</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>Not decided: stays, does not fit</source>
        <translation>Sin decidir: se queda, no encaja</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Not in alphabet</source>
        <translation>Fuera del alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Not in the alphabet: {missing}.</source>
        <translation>No está en el alfabeto: {missing}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Not in the alphabet: {text}</source>
        <translation>Fuera del alfabeto: {text}</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Not in the queue</source>
        <translation>Fuera de la cola</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>Not measured yet: Check quality measures it</source>
        <translation>Aún sin medir: lo mide Comprobar la calidad</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>Not saved: {what}. What was saved before is kept.</source>
        <translation>No se guardó {what}. Se conserva lo guardado antes.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/model_text.py"/>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>Not transcribed</source>
        <translation>Sin transcribir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Nothing called “{fact}” is kept of speakers.</source>
        <translation>De los hablantes no se guarda nada llamado «{fact}».</translation>
    </message>
    <message>
        <location filename="../../core/commands/splitting.py"/>
        <source>Nothing can be kept apart by {unknown}.</source>
        <translation>No se puede separar nada por {unknown}.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Nothing could be exported. {reason}</source>
        <translation>No se pudo exportar nada. {reason}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Nothing follows {row} in its recording.</source>
        <translation>Nada sigue a {row} en su grabación.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <source>Nothing had to be changed</source>
        <translation>No hubo que cambiar nada</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Nothing has to be done.</source>
        <translation>No hace falta hacer nada.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <source>Nothing in it was run. Choose another model, or one with safetensors weights.</source>
        <translation>No se ejecutó nada de él. Elija otro modelo, o uno con pesos safetensors.</translation>
    </message>
    <message>
        <location filename="../../app/frame/palette.py"/>
        <source>Nothing is called that.</source>
        <translation>Nada se llama así.</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Nothing is running</source>
        <translation>No hay nada en marcha</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Nothing is written of what is said in them: they are in no split and are never scored</source>
        <translation>No está escrito lo que se dice en ellos: no están en ningún conjunto y nunca se puntúan</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>Nothing more can be saved until it is back. What was saved before is in it.</source>
        <translation>No se puede guardar nada más hasta que vuelva. Lo guardado antes está en ella.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Nothing new was added</source>
        <translation>No se añadió nada nuevo</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Nothing to import was found in {name}.</source>
        <translation>No se encontró nada que importar en {name}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Nothing to read</source>
        <translation>Nada que leer</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>Nothing to show</source>
        <translation>Nada que mostrar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_commands.py"/>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Nothing was added.</source>
        <translation>No se añadió nada.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Nothing was kept of it.</source>
        <translation>No se conservó nada.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Nothing was kept.</source>
        <translation>No se conservó nada.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/home/packing.py"/>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Nothing would be left of its transcript.</source>
        <translation>No quedaría nada de su transcripción.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Nothing would be merged.</source>
        <translation>No se uniría nada.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Nothing would change</source>
        <translation>No cambiaría nada</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Nothing would change in {utterances}</source>
        <translation>No cambiaría nada en {utterances}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>Nothing: joins them</source>
        <translation>Nada: las une</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Now: {now}</source>
        <translation>Ahora: {now}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Number format of the network; the loss is always float32. Auto times a few steps on a CPU.</source>
        <translation>Formato numérico de la red; la pérdida es siempre float32. Auto mide unos pasos en una CPU.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Numbered labels of a program in place of a text: ipu_5.</source>
        <translation>Etiquetas numeradas de un programa en lugar de un texto: ipu_5.</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>Numbers cannot be written as words in {language_name}.</source>
        <translation>Los números no se pueden escribir en palabras en esta lengua: {language_name}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Numbers in the corpus</source>
        <translation>Números del corpus</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Numbers in the corpus: look through how each would be read. Enter gives your own words.</source>
        <translation>Números del corpus: repase cómo se leería cada uno. Con Enter se escriben otras palabras.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/__init__.py"/>
        <source>Objectives: {objectives}.</source>
        <translation>Objetivos: {objectives}.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Occitan</source>
        <comment>language</comment>
        <translation>occitano</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Odia</source>
        <comment>language</comment>
        <translation>oriya</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Of a regular expression.</source>
        <translation>En una expresión regular.</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>Of several sounds</source>
        <translation>Si hay varios sonidos</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Of the {measured:,} that Check quality measured, %n have more silence than this at an end.</source>
        <extracomment>one: Of the {measured:,} that Check quality measured, one has more silence than this at an end.</extracomment>
        <translation>
            <numerusform>De los {measured:,} que midió la comprobación de calidad, uno tiene más silencio que este en un extremo.</numerusform>
            <numerusform>De los {measured:,} que midió la comprobación de calidad, %n tienen más silencio que este en un extremo.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Of {0} of sound, {1} are in utterances and {2} in none (between marks, or kept out).</source>
        <translation type="vanished">De {0} de sonido, {1} están en enunciados y {2} en ninguno (entre marcas, o no importado).</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Of {all} of sound, {used} are in utterances and {left} in none (between marks, or kept out).</source>
        <translation>De {all} de sonido, {used} están en enunciados y {left} en ninguno (entre marcas, o no importado).</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>On disk</source>
        <translation>En disco</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/listing.py"/>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <location filename="../../core/sources/asking.py"/>
        <source>On this computer already: {there}.</source>
        <translation>Ya en este equipo: {there}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/offers.py"/>
        <source>One file ends</source>
        <translation type="vanished">Un archivo termina</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>One kind of apostrophe</source>
        <translation>Un solo tipo de apóstrofo</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>One line for each sound, in the order of their names.</source>
        <translation>Una línea por cada sonido, en el orden de sus nombres.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/ljspeech.py"/>
        <source>One list, metadata.csv, and the sound in wavs: for speech synthesis with one voice.</source>
        <translation>Una sola lista, metadata.csv, y el sonido en wavs: para síntesis del habla con una voz.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>One name within the other</source>
        <translation>Un nombre dentro del otro</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>One of them is</source>
        <translation type="vanished">Uno de ellos está</translation>
    </message>
    <message>
        <location filename="../../core/exporters/table.py"/>
        <source>One row an utterance with all its columns: opens in any spreadsheet.</source>
        <translation>Una fila por enunciado con todas sus columnas: se abre en cualquier hoja de cálculo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>One sound without text too</source>
        <translation type="vanished">También un sonido sin texto</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>One space between words</source>
        <translation>Un solo espacio entre palabras</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>One speaker on each channel</source>
        <translation>Un hablante en cada canal</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>One text becomes another, or whatever a regular expression finds.</source>
        <translation>Un texto pasa a ser otro, o lo que encuentre una expresión regular.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>One utterance</source>
        <translation type="vanished">Un enunciado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>One utterance would change its split</source>
        <translation type="vanished">Un enunciado cambiaría de conjunto</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>One utterance would take in %n others.</source>
        <extracomment>one: One utterance would take in one other.</extracomment>
        <translation>
            <numerusform>Un enunciado absorbería a otro.</numerusform>
            <numerusform>Un enunciado absorbería a otros %n.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>One {what} stays</source>
        <translation type="vanished">Una coincidencia de {what} queda</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <source>Only Macs with an M chip have it.</source>
        <translation>Solo lo tienen los Mac con chip M.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Only in one recording, and of one speaker and split.</source>
        <translation>Solo en una misma grabación y de un mismo hablante y conjunto.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>Only in the source</source>
        <translation>Solo en la lengua de origen</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>Only in {language}</source>
        <translation>Solo en {language}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>Only pieces that start in one way</source>
        <translation>Solo trozos que parten de un mismo modo</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>Only sentences that are the same letter for letter were kept together.</source>
        <translation>Solo se mantuvieron juntas las frases idénticas letra por letra.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/top.py"/>
        <source>Only the output letters and the group of layers next to them learn: in MMS the adapters of the language.</source>
        <translation>Solo aprenden las letras de salida y el grupo de capas contiguo: en MMS, los adaptadores de la lengua.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/head_first.py"/>
        <source>Only the output letters learn</source>
        <translation>Solo aprenden las letras de salida</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Only utterances with {letter}, {n:,}</source>
        <translation>Solo enunciados con {letter}, {n:,}</translation>
    </message>
    <message>
        <location filename="../../core/families/weights.py"/>
        <source>Only weights in the safetensors format are read: copy or convert the model.</source>
        <translation type="vanished">Solo se leen pesos en formato safetensors: copie o convierta el modelo.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Ontem becomes ontem</source>
        <translation>Ontem pasa a ontem</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Open a packed project</source>
        <translation>Abrir un proyecto empaquetado</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Open a packed project…</source>
        <translation>Abrir un proyecto empaquetado…</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <source>Open a project first</source>
        <translation>Abra antes un proyecto</translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Open a project, or a packed one</source>
        <translation>Abrir un proyecto, o uno empaquetado</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Open for reading only: nothing is recorded</source>
        <translation>Abierto solo para lectura: no se graba nada</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Open it for writing once.</source>
        <translation>Ábralo una vez para escritura.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Open it in Praat and choose Save as text file.</source>
        <translation>Ábralo en Praat y elija Save as text file.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Open it in Praat and save it again.</source>
        <translation>Ábralo en Praat y vuelva a guardarlo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Open it, or choose the folder of its sounds.</source>
        <translation>Ábralo o elija la carpeta de sus sonidos.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Open now</source>
        <translation>Abierto ahora</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_places.py"/>
        <location filename="../../app/frame/rail.py"/>
        <source>Open project</source>
        <translation>Abrir el proyecto</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/home/cards.py"/>
        <location filename="../../app/home/page.py"/>
        <source>Open sample project</source>
        <translation>Abrir el proyecto de ejemplo</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Open the project that was open last</source>
        <translation>Abrir el proyecto que estaba abierto</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Opening the sound</source>
        <translation>Abriendo el sonido</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/home/page.py"/>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>Or subtitles, sounds beside texts, sound alone, other corpora. Or drop them here.</source>
        <translation>O subtítulos, sonidos junto a textos, sonido solo, otros corpus. O suéltelos aquí.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Oromo</source>
        <comment>language</comment>
        <translation>oromo</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Other language: at least</source>
        <translation>Otra lengua: al menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Other language?</source>
        <translation>¿Otra lengua?</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>Other programs that use the shared cache lose it, too. It can be fetched again.</source>
        <translation>Otros programas que usan la caché compartida también lo pierden. Se puede volver a traer.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Otherwise Inter, which comes with the program.</source>
        <translation>Si no, Inter, que viene con el programa.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/kind.py"/>
        <location filename="../../core/families/parakeet/network.py"/>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <location filename="../../core/families/whisper/__init__.py"/>
        <source>Output letters</source>
        <translation>Letras de salida</translation>
    </message>
    <message>
        <location filename="../../core/strategies/top.py"/>
        <source>Output letters and what is next to them</source>
        <translation>Letras de salida y lo contiguo</translation>
    </message>
    <message>
        <location filename="../../core/strategies/head_first.py"/>
        <source>Output letters first</source>
        <translation>Primero las letras de salida</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>Over noise (SNR)</source>
        <translation>Sobre el ruido (SNR)</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Overlaps</source>
        <translation>Se solapa</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Overlaps {value:.1f} s</source>
        <translation>Se solapa {value:.1f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Overlaps: at least</source>
        <translation>Se solapa: al menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Overlaps: {text}</source>
        <translation>Se solapa: {text}</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Own choices of the letter a new letter starts from; "" for a fresh start.</source>
        <translation>Elecciones propias de la letra de la que parte una letra nueva; "" para un comienzo nuevo.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Own words for numbers</source>
        <translation>Palabras propias para números</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Pack</source>
        <translation>Empaquetar</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Pack project into one file</source>
        <translation>Empaquetar el proyecto en un archivo</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Pack project into one file…</source>
        <translation>Empaquetar el proyecto en un archivo…</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Pack {name}</source>
        <translation>Empaquetar {name}</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Packed into {name} ({size}).</source>
        <translation>Empaquetado en {name} ({size}).</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Packed projects (*.zip)</source>
        <translation>Proyectos empaquetados (*.zip)</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Packed projects (*{suffix})</source>
        <translation>Proyectos empaquetados (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Packing was cancelled.</source>
        <translation>Se canceló el empaquetado.</translation>
    </message>
    <message>
        <location filename="../../app/frame/rail.py"/>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/page.py"/>
        <source>Pages of Settings</source>
        <translation>Páginas de los ajustes</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>Pair names by</source>
        <translation>Emparejar nombres por</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Papiamento</source>
        <comment>language</comment>
        <translation>papiamento</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Pashto</source>
        <comment>language</comment>
        <translation>pastún</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Pause and close</source>
        <translation>Pausar y cerrar</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Pause the run</source>
        <translation>Pausar el entrenamiento</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Pause {value:.1f} s</source>
        <translation>Pausa {value:.1f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Pause: at least</source>
        <translation>Pausa: al menos</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Paused, {share}</source>
        <translation>En pausa, {share}</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Pausing and closing</source>
        <translation>Pausar y cerrar</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Peak</source>
        <translation>Pico</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Peak learning rate.</source>
        <translation>Tasa de aprendizaje máxima.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Peak {db:.1f} dB</source>
        <translation>Pico {db:.1f} dB</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Peak {db} dB</source>
        <translation type="vanished">Pico {db} dB</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>People speak</source>
        <translation>Hablan personas</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Persian</source>
        <comment>language</comment>
        <translation>persa</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Phonetic signs as Praat spells them: \ng for ŋ.</source>
        <translation>Signos fonéticos como los escribe Praat: \ng por ŋ.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>Piece</source>
        <translation>Trozo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Pieces of at most</source>
        <translation>Trozos de como máximo</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>Pieces of words and where each starts from</source>
        <translation>Trozos de palabras y de dónde parte cada uno</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Piedmontese</source>
        <comment>language</comment>
        <translation>piamontés</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <source>Places</source>
        <translation>Casos</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/live/result_panel.py"/>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Play a test tone</source>
        <translation>Reproducir un tono de prueba</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Play each utterance when I come to it</source>
        <translation>Reproducir cada enunciado al llegar a él</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>Play line</source>
        <translation>Reproducir línea</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play on arrival</source>
        <translation>Reproducir al llegar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Play or pause the take</source>
        <translation>Reproducir o pausar la toma</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play or pause while typing</source>
        <translation>Reproducir o pausar al escribir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play the selected words</source>
        <translation>Reproducir las palabras seleccionadas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play the selection</source>
        <translation>Reproducir la selección</translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>Play {key}</source>
        <translation>Reproducir {key}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>Playhead at {0} s</source>
        <translation type="vanished">Cursor de reproducción en {0} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>Playhead at {at:.2f} s</source>
        <translation>Cursor de reproducción en {at:.2f} s</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>Plays what is fed in while it is heard</source>
        <translation>Reproduce el sonido que se le pasa al modelo mientras este lo escucha</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/page.py"/>
        <source>Plots</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <source>Plots of the corpus</source>
        <translation>Gráficos del corpus</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Plug in a microphone; it is noticed by itself.</source>
        <translation>Conecte un micrófono; se detecta solo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Plug in headphones or a loudspeaker; they are noticed by themselves.</source>
        <translation>Conecte auriculares o un altavoz; se detectan solos.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/playback.py"/>
        <source>Plug it in again or choose another, then play again.</source>
        <translation>Vuelva a conectarlo o elija otro, y reproduzca de nuevo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Plug it in again, or choose another device.</source>
        <translation>Vuelva a conectarlo, o elija otro dispositivo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Plug one in, or allow it in Settings, Privacy, Microphone.</source>
        <translation>Conecte uno, o permítalo en Configuración, Privacidad, Micrófono.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Plug one in, or allow it in System Settings, Privacy and Security, Microphone.</source>
        <translation>Conecte uno, o permítalo en Ajustes del Sistema, Privacidad y seguridad, Micrófono.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Polish</source>
        <comment>language</comment>
        <translation>polaco</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Portuguese</source>
        <comment>language</comment>
        <translation>portugués</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Praat's .TextGrid files beside sounds of the same name: intervals on tiers.</source>
        <translation>Archivos .TextGrid de Praat junto a sonidos del mismo nombre: intervalos en líneas.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Praat's signs</source>
        <translation>Signos de Praat</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Prefer its format if it is the better one.</source>
        <translation>Prefiera su formato si es el mejor.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_runs.py"/>
        <source>Preparing “{name}”</source>
        <translation>Preparando «{name}»</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Press R and speak</source>
        <translation>Pulse R y hable</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Press R and speak. The text appears here while you do.</source>
        <translation>Pulse R y hable. El texto aparece aquí mientras tanto.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Press R to feed it in</source>
        <translation>Pulse R para pasarlo al modelo</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Press the new keys</source>
        <translation>Pulse las teclas nuevas</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>Previous changed utterance</source>
        <translation>Anterior enunciado cambiado</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Previous utterance</source>
        <translation>Enunciado anterior</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <location filename="../../app/widgets/job_foot.py"/>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Project disk</source>
        <translation>Disco del proyecto</translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Project to restore</source>
        <translation>Proyecto que restaurar</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Project: name and languages…</source>
        <translation>Proyecto: nombre y lenguas…</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Projects ({database} *.zip)</source>
        <translation>Proyectos ({database} *.zip)</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Punctuation and symbols become a space. What stands between letters can stay; letters of the alphabet always do.</source>
        <translation>La puntuación y los símbolos pasan a ser un espacio. Lo que está entre letras puede quedarse; las letras del alfabeto se quedan siempre.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Punjabi</source>
        <comment>language</comment>
        <translation>punyabí</translation>
    </message>
    <message>
        <location filename="../../core/importers/writer.py"/>
        <source>Put both into one file in ELAN first.</source>
        <translation>Reúna antes los dos en un solo archivo en ELAN.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>Put it into the transcript, to be corrected before it is saved</source>
        <translation>Ponerla en la transcripción, para corregirla antes de guardar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>Put it out of sight until a model hears something else</source>
        <translation>Ocultarla hasta que un modelo oiga otra cosa</translation>
    </message>
    <message>
        <location filename="../../core/runs/queue_runner.py"/>
        <source>Put it there first.</source>
        <translation>Póngalo antes en ella.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/mark_commands.py"/>
        <source>Put it where the first half ends.</source>
        <translation>Colóquelo donde termina la primera parte.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Put its words into {name}.txt beside it, or bring sounds without text too.</source>
        <translation>Ponga sus palabras en {name}.txt a su lado, o importe también los sonidos sin texto.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Put look-alikes right in {0}</source>
        <translation type="vanished">Corregir letras parecidas en {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Put look-alikes right in {what}</source>
        <translation>Corregir letras parecidas en {what}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Put the cursor inside the utterance.</source>
        <translation>Ponga el cursor dentro del enunciado.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Put the right file back.</source>
        <translation>Vuelva a poner el archivo correcto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Put the sound beside the manifest, or choose its folder.</source>
        <translation>Ponga el sonido junto al manifiesto o elija su carpeta.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Put the text with one line for each entry beside it.</source>
        <translation>Ponga a su lado el texto con una línea por cada entrada.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Put {name}.wav beside it, or choose how names pair.</source>
        <translation>Ponga {name}.wav a su lado o elija cómo se emparejan los nombres.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Put {name}.wav beside it, or ignore this.</source>
        <translation>Ponga {name}.wav a su lado o no lo tenga en cuenta.</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>Put {padding} first.</source>
        <translation>Ponga {padding} en primer lugar.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Put {reco}.wav below the folder.</source>
        <translation>Ponga {reco}.wav dentro de la carpeta.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Quechua</source>
        <comment>language</comment>
        <translation>quechua</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Quick and accurate in 25 languages of Europe; wants a graphics card.</source>
        <translation>Rápido y exacto en 25 lenguas de Europa; pide una tarjeta gráfica.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <location filename="../../core/training/config.py"/>
        <source>Quick look</source>
        <translation>Vistazo rápido</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>R starts and stops, Esc discards. What is heard is written to disk as it comes, so a pulled cable or a power cut loses a moment at most.</source>
        <translation>R empieza y detiene, Esc descarta. Lo que se oye se escribe en el disco según llega, así que un cable desconectado o un corte de luz pierde a lo sumo un instante.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/__init__.py"/>
        <source>Read %n sounds by their own clock</source>
        <extracomment>one: Read one sound by its own clock</extracomment>
        <translation>
            <numerusform>Leer un sonido según su propio reloj</numerusform>
            <numerusform>Leer %n sonidos según su propio reloj</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>Read it at {page}, then accept it.</source>
        <translation>Léala en {page} y acéptela.</translation>
    </message>
    <message>
        <location filename="../../core/commands/sources.py"/>
        <source>Read it at {page}, then add --accept-licence.</source>
        <translation>Léala en {page} y añada --accept-licence.</translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Read the guide</source>
        <translation>Leer la guía</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Read the licence on the model’s page before you accept it.</source>
        <translation>Lea la licencia en la página del modelo antes de aceptarla.</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Read this aloud</source>
        <translation>Lea esto en voz alta</translation>
    </message>
    <message>
        <location filename="../../core/importers/__init__.py"/>
        <source>Read {count:,} sounds by their own clock</source>
        <translation type="vanished">Leer {count:,} sonidos según su propio reloj</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Reading the chart</source>
        <translation>Leer el gráfico</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Reading the corpus</source>
        <translation>Leyendo el corpus</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Reading utterances</source>
        <translation>Leyendo enunciados</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <location filename="../../core/training/dryrun.py"/>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>Recipes: {recipes}.</source>
        <translation>Recetas: {recipes}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Recognise by itself</source>
        <translation>Reconocer automáticamente</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Recognised as {formats}: {found}.</source>
        <translation>Reconocido como {formats}: {found}.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>Record or convert it again, or leave it out.</source>
        <translation>Grábelo o conviértalo de nuevo, o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Record or stop</source>
        <translation>Grabar o detener</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Record yourself and read what it writes.</source>
        <translation>Grábese y lea lo que escribe.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_widgets.py"/>
        <source>Record, R</source>
        <translation>Grabar, R</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Recorded in Live by {name}.</source>
        <translation>Grabadas en Directo por {name}.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Recorded in Live.</source>
        <translation>Grabadas en Directo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Recording</source>
        <comment>a chapter: how to record</comment>
        <translation>Grabar</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Recording</source>
        <comment>under way</comment>
        <translation>Grabando</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>Recording stopped because of an error in the program.</source>
        <translation>La grabación se detuvo por un error del programa.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Recordings as they are</source>
        <translation>Grabaciones tal como están</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Recordings that lie outside of the project</source>
        <translation>Grabaciones que están fuera del proyecto</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Redo: {label}</source>
        <translation>Rehacer: {label}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Refuse the model's reading</source>
        <translation>Rechazar la lectura del modelo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Refuse the model's readings</source>
        <translation>Rechazar las lecturas del modelo</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Refuse the model’s reading of {0}</source>
        <translation type="vanished">Rechazar la lectura del modelo de {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Refuse the model’s reading of {what}</source>
        <translation>Rechazar la lectura del modelo de {what}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Refused the model's reading, {key}</source>
        <translation>Lectura del modelo rechazada, {key}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/train/commands.py"/>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/speakers.py"/>
        <source>Remove %n unused speakers</source>
        <extracomment>one: Remove one unused speaker</extracomment>
        <translation>
            <numerusform>Quitar un hablante sin uso</numerusform>
            <numerusform>Quitar %n hablantes sin uso</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Remove from this list</source>
        <translation>Quitar de esta lista</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>Remove it from the alphabet.</source>
        <translation>Quítela del alfabeto.</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>Remove its neighbour, or add the letter.</source>
        <translation>Quite su vecina o añada la letra.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Remove punctuation</source>
        <translation>Quitar la puntuación</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>Remove that one first, or rename its folder.</source>
        <translation>Quite ese primero o cambie el nombre de su carpeta.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Remove the checkpoint…</source>
        <translation>Quitar el punto de control…</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Remove the speaker of {0}</source>
        <translation type="vanished">Quitar el hablante de {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Remove the speaker of {what}</source>
        <translation>Quitar el hablante de {what}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Remove the tag {listed} from {{0}}</source>
        <translation type="vanished">Quitar la etiqueta {listed} de {{0}}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Remove the tag {tags} from {what}</source>
        <translation>Quitar la etiqueta {tags} de {what}</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Remove them or update Vizinho.</source>
        <translation>Elimínelos o actualice Vizinho.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Remove this rule</source>
        <translation>Quitar esta regla</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>Remove unused</source>
        <translation>Quitar los no usados</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Remove {fact} of {name}</source>
        <translation>Quitar {fact} de {name}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>Remove {name} from this computer?</source>
        <translation>¿Eliminar {name} de este equipo?</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <source>Rename filter</source>
        <translation>Cambiar el nombre del filtro</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Rename filter to “{name}”</source>
        <translation>Cambiar el nombre del filtro a «{name}»</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>Rename it and pack again.</source>
        <translation>Cámbiele el nombre y vuelva a empaquetar.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Rename it if it is another one.</source>
        <translation>Cámbiele el nombre si es otro sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Rename it if it is to be read.</source>
        <translation>Cámbiele el nombre si debe leerse.</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Rename one of them if it is another recording.</source>
        <translation>Cambie el nombre de uno de los dos si es otra grabación.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Rename one of them.</source>
        <translation>Cambie el nombre de uno de los dos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Rename the file.</source>
        <translation>Cambie el nombre del archivo.</translation>
    </message>
    <message>
        <location filename="../../core/project/edits.py"/>
        <source>Rename the project {name}</source>
        <translation>Cambiar el nombre del proyecto a {name}</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Rename the run</source>
        <translation>Cambiar el nombre del entrenamiento</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Rename {name} to {value}</source>
        <translation>Cambiar el nombre de {name} a {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/saved_filters.py"/>
        <location filename="../../app/train/commands.py"/>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Replace in {ticked:,}</source>
        <translation>Reemplazar en {ticked:,}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Replace “{found}” with “{new}”</source>
        <translation>Reemplazar «{found}» por «{new}»</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Replace “{short}” with “{short_2}”</source>
        <translation type="vanished">Sustituir «{short}» por «{short_2}»</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Replaced in %n utterances</source>
        <extracomment>one: Replaced in one utterance</extracomment>
        <translation>
            <numerusform>Reemplazado en un enunciado</numerusform>
            <numerusform>Reemplazado en %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Replacing was cancelled.</source>
        <translation>Se canceló el reemplazo.</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Report this.</source>
        <translation>Comuníquelo.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Reset layout</source>
        <translation>Restablecer la disposición</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>Restore</source>
        <comment>the usual limit</comment>
        <translation>Restablecer</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore a backup of {name}</source>
        <translation>Restaurar una copia de {name}</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Restore a backup: recordings and runs are untouched.</source>
        <translation>Restaure una copia de seguridad: grabaciones y entrenamientos están intactos.</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/home/opening.py"/>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>Restore all</source>
        <translation>Restaurar todos</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>Restore it from a backup first.</source>
        <translation>Restáurela primero desde una copia de seguridad.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore the backup of {moment}?</source>
        <translation>¿Restaurar la copia de {moment}?</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>Restore: {title}</source>
        <translation>Restaurar: {title}</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/states.py"/>
        <location filename="../../app/train/trouble_strip.py"/>
        <source>Resume</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Resume the run</source>
        <translation>Continuar el entrenamiento</translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>Resume the run.</source>
        <translation>Continúe el entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>Resume the run: it goes on from where it was saved last.</source>
        <translation>Continúe el entrenamiento: sigue desde donde se guardó por última vez.</translation>
    </message>
    <message>
        <location filename="../../app/live/device_loss.py"/>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Revert</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Revert the clean-up rules</source>
        <translation>Revertir las reglas de limpieza</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Review them</source>
        <translation>Revisarlos</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Right for most projects.</source>
        <translation>Sirve para la mayoría de los proyectos.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Right for most projects. Hears {hours}</source>
        <translation>Adecuado para la mayoría de los proyectos. Escucha {hours}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Romani</source>
        <comment>language</comment>
        <translation>romaní</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Romanian</source>
        <comment>language</comment>
        <translation>rumano</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Romansh</source>
        <comment>language</comment>
        <translation>romanche</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Rules are applied from top to bottom, and only to what the model reads: transcripts are never rewritten by them. Changes are drafts until you apply them. Numbers are not guessed: switch the rule on, look through the list, and give your own words where a number is read in another way.</source>
        <translation>Las reglas se aplican de arriba abajo y solo a lo que lee el modelo: nunca reescriben las transcripciones. Los cambios son borradores hasta que se aplican. Los números no se adivinan: active la regla, repase la lista y escriba sus propias palabras donde un número se lea de otro modo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_chips.py"/>
        <source>Rules that narrow the list</source>
        <translation>Reglas que acotan la lista</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Rules: {there}.</source>
        <translation>Reglas: {there}.</translation>
    </message>
    <message>
        <location filename="../../app/frame/palette_entries.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Run</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Run it once yourself to make a WAV file, and name that file.</source>
        <translation>Ejecútelo una vez para crear un archivo WAV y nombre ese archivo.</translation>
    </message>
    <message>
        <location filename="../../core/vad.py"/>
        <source>Run the installer again.</source>
        <translation>Vuelva a ejecutar el instalador.</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <location filename="../../app/train/run_list.py"/>
        <source>Runs</source>
        <translation>Entrenamientos</translation>
    </message>
    <message>
        <location filename="../../app/train/panes.py"/>
        <source>Runs</source>
        <comment>a narrow title</comment>
        <translation>Lista</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Runs on</source>
        <translation>Se ejecuta en</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>Runs: {names}.</source>
        <translation>Entrenamientos: {names}.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Russian</source>
        <comment>language</comment>
        <translation>ruso</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>Said, and what the model wrote</source>
        <translation>Lo dicho y lo que escribió el modelo</translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>Said: {said}
Written: {written}</source>
        <translation>Dicho: {said}
Escrito: {written}</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Same name</source>
        <translation>Mismo nombre</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Same name, accents apart</source>
        <translation>Mismo nombre, salvo acentos</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Same name, any case</source>
        <translation>Mismo nombre, sin distinguir mayúsculas</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Same number</source>
        <translation>Mismo número</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Same sound</source>
        <translation>Mismo sonido</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Same sound, {text}</source>
        <translation>El mismo sonido, {text}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Same text</source>
        <translation>Mismo texto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Same text {value:.0f} times</source>
        <translation>Mismo texto {value:.0f} veces</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Same text, long enough to count: at least</source>
        <translation>Mismo texto, bastante largo para contar: al menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Same text, {text}</source>
        <translation>El mismo texto, {text}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Same text: at least</source>
        <translation>Mismo texto: al menos</translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>Sample</source>
        <comment>step</comment>
        <translation>Muestra</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/home/cards.py"/>
        <source>Sample project</source>
        <translation>Proyecto de ejemplo</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Sanskrit</source>
        <comment>language</comment>
        <translation>sánscrito</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Sardinian</source>
        <comment>language</comment>
        <translation>sardo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/files_panel.py"/>
        <source>Save %n as</source>
        <extracomment>one: Save %n as</extracomment>
        <translation>
            <numerusform>Guardar %n como</numerusform>
            <numerusform>Guardar %n como</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/details/details.py"/>
        <source>Save and next</source>
        <translation>Guardar y seguir</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Save as {title}</source>
        <translation>Guardar como {title}</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Save each TextGrid in it as a text file by itself.</source>
        <translation>Guarde cada TextGrid que contiene como archivo de texto aparte.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Save filter</source>
        <translation>Guardar el filtro</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Save filter “{name}”</source>
        <translation>Guardar el filtro «{name}»</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Save filter…</source>
        <translation>Guardar el filtro…</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Save it again in Praat as a text file.</source>
        <translation>Vuelva a guardarlo en Praat como archivo de texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>Save it again with the program that it comes from.</source>
        <translation>Vuelva a guardarlo con el programa del que procede.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>Save it again, or leave it out.</source>
        <translation>Vuelva a guardarlo o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Save it as CSV (UTF-8), and import that.</source>
        <translation>Guárdelo como CSV (UTF-8) e impórtelo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Save it as plain text, one file for each sound.</source>
        <translation>Guárdelo como texto sin formato, un archivo por sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Save it in another format if it holds transcripts.</source>
        <translation>Guárdelo en otro formato si contiene transcripciones.</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>Save one in the window, or use --search or --split.</source>
        <translation>Guarde uno en la ventana, o use --search o --split.</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>Saved filters: {names}.</source>
        <translation>Filtros guardados: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/transcript_commands.py"/>
        <source>Saved. This was the last one that is listed</source>
        <translation>Guardado. Era el último de la lista</translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <location filename="../../core/runs/reader.py"/>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Saving, then pausing</source>
        <translation>Guardando antes de pausar</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Say what is to be replaced.</source>
        <translation>Indique qué se va a sustituir.</translation>
    </message>
    <message>
        <location filename="../../core/commands/listing.py"/>
        <source>Say which utterances, with --rule or --search.</source>
        <translation>Diga qué enunciados, con --rule o --search.</translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>Say who speaks, then keep it.</source>
        <translation>Indique quién habla y luego consérvela.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Say who speaks, then press Add to test set.</source>
        <translation>Indique quién habla y pulse «Añadir al conjunto test».</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Say {ways}.</source>
        <translation>Use {ways}.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Scots</source>
        <comment>language</comment>
        <translation>escocés</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Scottish Gaelic</source>
        <comment>language</comment>
        <translation>gaélico escocés</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Search for the sign here, and write the letters.</source>
        <translation>Busque aquí el signo y escriba las letras.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>Search in pieces of words</source>
        <translation>Buscar en los trozos de palabras</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Second channel (right)</source>
        <translation>Segundo canal (derecho)</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Seconds of audio in a batch, padding included.</source>
        <translation>Segundos de audio en un lote, relleno incluido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/item.py"/>
        <source>See the options in the help.</source>
        <translation>Consulte las opciones en la ayuda.</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>See vizinho alphabet DIR.</source>
        <translation>Vea vizinho alphabet DIR.</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>See what is left out, and why.</source>
        <translation>Vea qué queda fuera y por qué.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>See what was kept out.</source>
        <translation>Vea lo que no se importó.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Seed of every random choice.</source>
        <translation>Semilla de toda elección aleatoria.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Sentence</source>
        <translation>Frase</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Sentence to read aloud</source>
        <translation>Frase para leer en voz alta</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Serbian</source>
        <comment>language</comment>
        <translation>serbio</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Set batch_seconds to {smaller} and accumulate to {number}.</source>
        <translation>Ponga batch_seconds en {smaller} y accumulate en {number}.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Set it up</source>
        <translation>Prepararlo</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Set layers, learning rate, batch and the rest yourself</source>
        <translation>Elegir a mano las capas, la tasa de aprendizaje, el lote y lo demás</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Set of keys</source>
        <translation>Conjunto de teclas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Set the speaker</source>
        <translation>Asignar hablante</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Set the speaker of many…</source>
        <translation>Asignar hablante a varios…</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Set the speaker of {what} to {name}</source>
        <translation>Poner {name} como hablante de {what}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Set the speaker of {{0}} to {braced}</source>
        <translation type="vanished">Asignar a {{0}} el hablante {braced}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Set the speaker…</source>
        <translation>Asignar hablante…</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Set {fact} of {name} to {value}</source>
        <translation>Cambiar {fact} de {name} a {value}</translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/settings_pages/page.py"/>
        <location filename="../../app/train/expert_view.py"/>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Settings not known: {unknown}.</source>
        <translation>Ajustes desconocidos: {unknown}.</translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>Settings of “{name}”</source>
        <translation>Ajustes de «{name}»</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Settings: {known}.</source>
        <translation>Ajustes: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>Settings: {own_names}.</source>
        <translation>Ajustes: {own_names}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Several are parted by commas.</source>
        <translation>Si son varias, se separan con comas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Several formats say what is spoken in the same sounds; one is taken for each sound.</source>
        <translation>Varios formatos indican lo que se dice en los mismos sonidos; se toma uno para cada sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>Several sounds could be meant: {names}.</source>
        <translation>Podría tratarse de varios sonidos: {names}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>Several texts fit {name}: {names}.</source>
        <translation>Varios textos corresponden a {name}: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Shades: sure, less sure, unsure</source>
        <translation>Tonos: segura, menos segura, insegura</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Share the words out by</source>
        <translation>Repartir las palabras por</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>Shared</source>
        <translation>Comunes</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>Shared letters</source>
        <translation>Letras comunes</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Shares</source>
        <translation>Porcentajes</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Shona</source>
        <comment>language</comment>
        <translation>shona</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Short ones with their next</source>
        <translation>Los cortos con el siguiente</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Shorter than</source>
        <translation>De menos de</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <source>Show all hours	0</source>
        <translation>Mostrar todas las horas	0</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/train/chart_menu.py"/>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Show details</source>
        <translation>Mostrar detalles</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/home/packing.py"/>
        <source>Show folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Show in Corpus</source>
        <translation>Mostrar en Corpus</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Show in table</source>
        <translation>Mostrar en la tabla</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Show licence texts</source>
        <translation>Mostrar los textos de las licencias</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Show log</source>
        <translation>Mostrar el registro</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Show the chart as a table</source>
        <translation>Mostrar el gráfico como tabla</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Show the first steps on Home</source>
        <translation>Mostrar los primeros pasos en Inicio</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Show the plot as a table</source>
        <translation>Mostrar el gráfico como tabla</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Show the three steps on Home</source>
        <translation>Mostrar los tres pasos en Inicio</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Show utterances that meet</source>
        <translation>Mostrar enunciados que cumplen</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Show what does not fit in the corpus</source>
        <translation>Mostrar en el corpus lo que no encaja</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Sicilian</source>
        <comment>language</comment>
        <translation>siciliano</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>Sign</source>
        <translation>Signo</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Signs for bold, colours, places and new speakers: &lt;b&gt;, &gt;&gt;.</source>
        <translation>Signos de negrita, colores, posición y nuevos hablantes: &lt;b&gt;, &gt;&gt;.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Signs in the text that nobody says: events in brackets, codes for letters, signs of another program.</source>
        <translation>Signos en el texto que nadie dice: eventos entre corchetes, códigos de letras, signos de otro programa.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/signs_dialog.py"/>
        <source>Signs in words</source>
        <translation>Signos en palabras</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/alphabet/page.py"/>
        <source>Signs in words…</source>
        <translation>Signos en palabras…</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Signs inside words, such as an apostrophe or a tone letter, stay until you decide what they are. An utterance with a letter outside the alphabet cannot be learnt from. Enter takes the suggestion, Delete leaves the utterance out, Space plays it. All of it can be undone.</source>
        <translation>Los signos dentro de las palabras, como un apóstrofo o una letra de tono, se quedan hasta que se decida qué son. De un enunciado con una letra ajena al alfabeto no se puede aprender. Enter acepta la sugerencia, Delete deja fuera el enunciado, Espacio lo reproduce. Todo se puede deshacer.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Signs that cannot be seen or look like others: invisible marks, several kinds of apostrophe, letters not in their usual Unicode form.</source>
        <translation>Signos que no se ven o que se parecen a otros: marcas invisibles, varios tipos de apóstrofo, letras que no están en su forma Unicode habitual.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>Signs that stand in words</source>
        <translation>Signos que están en palabras</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Signs that stand in words, and what was made of them</source>
        <translation>Signos que están en palabras, y qué se hizo de ellos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Signs that stand in words: what are they? Nothing is deleted until you decide.</source>
        <translation>Signos que están en palabras: ¿qué son? No se borra nada hasta que usted lo decida.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../app/widgets/level_meter.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Silence</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Silence at an end: at least</source>
        <translation>Silencio en un extremo: al menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Silence at an end: {text}.</source>
        <translation>Silencio en un extremo: {text}.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Silence {n} s</source>
        <translation>Silencio {n} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Silence {value:.1f} s</source>
        <translation>Silencio {value:.1f} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Silent</source>
        <translation>Inaudible</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Silent: the loudest is under</source>
        <translation>Silencioso: lo más fuerte está por debajo de</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Silesian</source>
        <comment>language</comment>
        <translation>silesio</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Sindhi</source>
        <comment>language</comment>
        <translation>sindhi</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Single letters work when no text field has the keyboard.</source>
        <translation>Las letras sueltas funcionan cuando no se está escribiendo en un campo de texto.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Single letters work when no text field has the keyboard. Pages add their keys while a project is open.</source>
        <translation>Las letras sueltas funcionan cuando ningún campo de texto tiene el teclado. Las páginas añaden sus teclas mientras hay un proyecto abierto.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Sinhala</source>
        <comment>language</comment>
        <translation>cingalés</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Size of {name}</source>
        <translation>Tamaño de {name}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Sizes</source>
        <translation>Tamaños</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Sizes as shares or as hours</source>
        <translation>Tamaños en porcentajes o en horas</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Slovak</source>
        <comment>language</comment>
        <translation>eslovaco</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Slovenian</source>
        <comment>language</comment>
        <translation>esloveno</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Slower</source>
        <translation>Más despacio</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Small, quick and fair in the larger languages: the first to try on a computer without a card.</source>
        <translation>Pequeño, rápido y correcto en las lenguas grandes: el primero que probar en un equipo sin tarjeta.</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Soft hyphens, zero-width characters and marks of direction go; all kinds of space become a plain one. Joiners stay where the script needs them.</source>
        <translation>Se quitan los guiones opcionales, los caracteres de ancho cero y las marcas de dirección; todos los tipos de espacio pasan a ser el simple. Los caracteres de unión se quedan donde la escritura los necesita.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Somali</source>
        <comment>language</comment>
        <translation>somalí</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Somebody else is called {value} already.</source>
        <translation>Otro hablante ya se llama {value}.</translation>
    </message>
    <message>
        <location filename="../../app/messages.py"/>
        <source>Something in Vizinho did not work as it should.</source>
        <translation>Algo en Vizinho no ha funcionado como debía.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../core/importers/table.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Sound cannot be recorded or played: PortAudio is missing.</source>
        <translation>No se puede grabar ni reproducir sonido: falta PortAudio.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Sound cannot be written as “{kind}”.</source>
        <translation>No se puede escribir sonido como «{kind}».</translation>
    </message>
    <message>
        <location filename="../../app/live/input_controller.py"/>
        <source>Sound file to feed in</source>
        <translation>Archivo de sonido para pasar al modelo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Sound files</source>
        <translation>Archivos de sonido</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Sound files alone: whole, or cut at pauses into utterances to transcribe here.</source>
        <translation>Solo archivos de sonido: enteros, o cortados en las pausas en enunciados para transcribir aquí.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Sound files are never changed.</source>
        <translation>Los archivos de sonido nunca se cambian.</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Sound files to transcribe</source>
        <translation>Archivos de sonido para transcribir</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Sound files with a text of a like name for each: clip-1.wav and clip-1.txt.</source>
        <translation>Archivos de sonido, cada uno con un texto de nombre parecido: clip-1.wav y clip-1.txt.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Sound files with their transcripts: from ELAN, Praat, a spreadsheet, or a whole corpus.</source>
        <translation>Archivos de sonido con sus transcripciones: de ELAN, Praat, una hoja de cálculo o un corpus entero.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/kind.py"/>
        <location filename="../../core/families/parakeet/network.py"/>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <location filename="../../core/families/whisper/__init__.py"/>
        <source>Sound front end</source>
        <translation>Entrada de sonido</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Sound kept beside speech cannot be less than nothing.</source>
        <translation>El sonido que se conserva junto a la voz no puede ser menos que nada.</translation>
    </message>
    <message>
        <location filename="../../app/live/word_flow.py"/>
        <source>Sound of the take with its words</source>
        <translation>Sonido de la toma con sus palabras</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Sound without text</source>
        <translation>Sonido sin texto</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/rows.py"/>
        <source>Sounds are in</source>
        <translation>Los sonidos están en</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Sounds beside texts</source>
        <translation>Sonidos junto a textos</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Sounds without text too</source>
        <translation>También sonidos sin texto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <source>Space shows or hides, Alt Up and Down move, Enter sorts</source>
        <translation>Espacio muestra u oculta, Alt y las flechas arriba y abajo mueven, Enter ordena</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Spaces at the ends go, too.</source>
        <translation>También se quitan los espacios de los extremos.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Spanish</source>
        <comment>language</comment>
        <translation>español</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Spanish from the European Parliament, of a size that a CPU can teach.</source>
        <translation>Español del Parlamento Europeo, de un tamaño que una CPU puede enseñar.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Speak</source>
        <translation>Hablar</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Speak as you will later. Nothing is recorded.</source>
        <translation>Hable como lo hará después. No se graba nada.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Speak to {name}</source>
        <translation>Hablar a {name}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/corpus/details/speaker_box.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <location filename="../../app/corpus/table/utterance_menu.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/train/samples.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/mark_choices.py"/>
        <location filename="../../core/importers/name_speakers.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/sound_only.py"/>
        <location filename="../../core/importers/table.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Speaker</source>
        <translation>Hablante</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Speaker of the kept takes</source>
        <translation>Hablante de las tomas conservadas</translation>
    </message>
    <message>
        <location filename="../../core/importers/writer.py"/>
        <source>Speaker {number}</source>
        <translation>Hablante {number}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Speakers</source>
        <translation>Hablantes</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Speakers and sentences in several splits</source>
        <translation>Hablantes y frases en varios conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Speakers…</source>
        <translation>Hablantes…</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>SpecAugment: bands of frequency hidden.</source>
        <translation>SpecAugment: bandas de frecuencia ocultas.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>SpecAugment: longest stretch, in feature frames.</source>
        <translation>SpecAugment: tramo más largo, en cuadros de rasgos.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>SpecAugment: stretches of time hidden.</source>
        <translation>SpecAugment: tramos de tiempo ocultos.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>SpecAugment: widest band, in mel bins.</source>
        <translation>SpecAugment: banda más ancha, en bandas mel.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_canvas.py"/>
        <source>Speech</source>
        <translation>Voz</translation>
    </message>
    <message>
        <location filename="../../core/project/distributions.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Speech over noise (SNR)</source>
        <translation>Voz sobre ruido (SNR)</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Speech {inside:.2f} s</source>
        <translation>Voz {inside:.2f} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <location filename="../../app/train/metrics.py"/>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Speeds that each utterance is heard at, changing from pass to pass.</source>
        <translation>Velocidades a las que se escucha cada enunciado, que cambian de pasada en pasada.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Spelt unlike the rest of the corpus: is it another language?</source>
        <translation>Se escribe distinto del resto del corpus: ¿es otra lengua?</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/table/utterance_menu.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/importers/table.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Split</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Split</source>
        <comment>cut an utterance</comment>
        <translation>Partir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Split at cursor</source>
        <translation>Partir en el cursor</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Split at pauses into pieces of at most 15 s</source>
        <translation>Partir en las pausas en partes de 15 s como máximo</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Split at pauses of a second and more</source>
        <translation>Partir en las pausas de un segundo o más</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Split at pauses…</source>
        <translation>Partir en las pausas…</translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Split it first.</source>
        <translation>Pártalo primero.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Split many at pauses…</source>
        <translation>Partir varios en las pausas…</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Split set by hand</source>
        <translation>Conjunto asignado a mano</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Split {0} at pauses</source>
        <translation type="vanished">Partir {0} en las pausas</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Split {what} at pauses</source>
        <translation>Partir {what} en las pausas</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Split {what} at {at:.2f} s</source>
        <translation>Partir {what} en {at:.2f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Split, transcribed or not</source>
        <translation>Conjunto, transcritos o no</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Splits</source>
        <translation>Conjuntos</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Sr. becomes senhor</source>
        <translation>Sr. pasa a senhor</translation>
    </message>
    <message>
        <location filename="../../core/children.py"/>
        <source>Start Vizinho again; if that does not help, run the set-up again.</source>
        <translation>Inicie Vizinho de nuevo; si no sirve, vuelva a ejecutar la instalación.</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Start a project</source>
        <translation>Empezar un proyecto</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>Start another from it with --from {key}.</source>
        <translation>Empiece otro a partir de él con --from {key}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Start at the playhead</source>
        <translation>Inicio en el cursor de reproducción</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>Start handle at {0} s</source>
        <translation type="vanished">Tirador inicial en {0} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>Start handle at {at:.2f} s</source>
        <translation>Marca inicial en {at:.2f} s</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Start it again, then retry.</source>
        <translation>Reinícielo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Start now</source>
        <translation>Empezar ahora</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Start run</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>Start the run again from the beginning.</source>
        <translation>Inicie de nuevo el entrenamiento desde el principio.</translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>Start the run again; if it happens again, copy the details.</source>
        <translation>Inicie de nuevo el entrenamiento; si vuelve a ocurrir, copie los detalles.</translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>Start the run without an estimate.</source>
        <translation>Inicie el entrenamiento sin estimación.</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/compare.py"/>
        <source>Start {letter} from {named}</source>
        <translation>Hacer que {letter} parta de {named}</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Started</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Starters: {names}.</source>
        <translation>Modelos iniciales: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <location filename="../../core/runs/reader.py"/>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Starting from</source>
        <translation>Parte de</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Starts from</source>
        <translation>Parte de</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Steps over which the learning rate rises to its peak.</source>
        <translation>Pasos durante los que la tasa de aprendizaje sube hasta su máximo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Stop after this many checks without a better word error rate; 0 never.</source>
        <translation>Detener tras tantas comprobaciones sin una tasa de error de palabras mejor; 0 nunca.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop and keep the best</source>
        <translation>Detener y conservar lo mejor</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop and remove</source>
        <translation>Detener y quitar</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop and remove the run</source>
        <translation>Detener y quitar el entrenamiento</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Stop testing</source>
        <translation>Dejar de probar</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop the run</source>
        <translation>Detener el entrenamiento</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Stop the run…</source>
        <translation>Detener el entrenamiento…</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop “{name}”. Keep the best check?</source>
        <translation>Detener «{name}». ¿Conservar la mejor comprobación?</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Stopped</source>
        <translation type="vanished">Detenido</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Stopped</source>
        <comment>one run</comment>
        <translation>Detenido</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Stopped, did not help</source>
        <translation>Detenido, no ayudó</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Stopping</source>
        <translation>Deteniéndose</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <location filename="../../core/strategies/__init__.py"/>
        <source>Strategies: {strategies}.</source>
        <translation>Estrategias: {strategies}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>Subtitles (SRT, WebVTT)</source>
        <translation>Subtítulos (SRT, WebVTT)</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>Subtitles beside sounds or films of the same name: each cue is an utterance.</source>
        <translation>Subtítulos junto a sonidos o videos del mismo nombre: cada subtítulo es un enunciado.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Such as ! for a click</source>
        <translation>Como ! para un clic</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Such as ' or ·</source>
        <translation>Como ' o ·</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Such as - in guarda-chuva</source>
        <translation>Como - en guarda-chuva</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Such as = in ka=ta</source>
        <translation>Como = en ka=ta</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Such as the place or the people</source>
        <translation>Por ejemplo el lugar o la gente</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>Suggestion</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Sundanese</source>
        <comment>language</comment>
        <translation>sundanés</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Swahili</source>
        <comment>language</comment>
        <translation>suajili</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Swedish</source>
        <comment>language</comment>
        <translation>sueco</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Swiss German</source>
        <comment>language</comment>
        <translation>alemán de Suiza</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Switched on as a draft: look at it before and after, then apply it.</source>
        <translation>Activado como borrador: mire el antes y el después, y aplíquelo.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Synthetic voices</source>
        <translation>Voces sintéticas</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>System default</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Tab plays in the sound view, as in Praat</source>
        <translation>Tab reproduce en la vista del sonido, como en Praat</translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <location filename="../../core/exporters/table.py"/>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Table (CSV, TSV)</source>
        <translation>Tabla (CSV, TSV)</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Tag</source>
        <comment>give a tag</comment>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Tag many…</source>
        <translation>Etiquetar varios…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <source>Tag {tag}; Delete removes it</source>
        <translation>Etiqueta {tag}; Delete la quita</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Tag {what} {tags}</source>
        <translation>Etiquetar {what}: {tags}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Tag {{0}} {listed}</source>
        <translation type="vanished">Etiquetar {{0}} con {listed}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Tagalog</source>
        <comment>language</comment>
        <translation>tagalo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Tag…</source>
        <translation>Etiquetar…</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Tajik</source>
        <comment>language</comment>
        <translation>tayiko</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>Take another copy if there is one.</source>
        <translation>Use otra copia si la hay.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Take another copy of the file.</source>
        <translation>Use otra copia del archivo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>Take as transcript</source>
        <translation>Aceptar como transcripción</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Take back in</source>
        <translation>Volver a incluir</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Take back {0}</source>
        <translation type="vanished">Volver a incluir {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Take back {what}</source>
        <translation>Volver a incluir {what}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Take invisible signs away, and write words in the script of their text</source>
        <translation>Quitar los signos invisibles y escribir las palabras en la escritura de su texto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <source>Take it as a regular expression (Alt R)</source>
        <translation>Tomarlo como expresión regular (Alt R)</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Take it out, or choose another name.</source>
        <translation>Quítelo o elija otro nombre.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Take one line for each sound: --lines {file}</source>
        <translation>Tome una línea por cada sonido: --lines {file}</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Take out of the queue</source>
        <translation>Sacar de la cola</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Take out the Arabic stretching line</source>
        <translation>Quitar la línea de alargamiento árabe</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Take over</source>
        <translation>Adoptar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Take over changed texts</source>
        <translation>Adoptar los textos cambiados</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Take that format too, or choose the file by itself.</source>
        <translation>Elija también ese formato, o elija solo este archivo.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Take the alphabet from the corpus</source>
        <translation>Tomar el alfabeto del corpus</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Take the model's reading</source>
        <translation>Aceptar la lectura del modelo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Take the model's readings</source>
        <translation>Aceptar las lecturas del modelo</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Take the model’s reading for {0}</source>
        <translation type="vanished">Aceptar la lectura del modelo para {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Take the model’s reading for {what}</source>
        <translation>Tomar la lectura del modelo para {what}</translation>
    </message>
    <message>
        <location filename="../../core/families/canary/__init__.py"/>
        <location filename="../../core/families/wav2vec2/kin.py"/>
        <source>Take the network of one of its checkpoints: --from scratch --like CHECKPOINT.</source>
        <translation>Tome la red de uno de sus puntos de control: --from scratch --like CHECKPOINT.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Take them as transcripts: --texts {ending}</source>
        <translation>Tómelos como transcripciones: --texts {ending}</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Take these keys</source>
        <translation>Tomar estas teclas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <source>Take this rule away</source>
        <translation>Quitar esta regla</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Take what the model heard as the transcript</source>
        <translation>Aceptar como transcripción lo que oyó el modelo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>Take what was found again</source>
        <translation>Volver a lo detectado</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Take {0} out of the splits</source>
        <translation type="vanished">Sacar {0} de los conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>Take {name} out of the list?</source>
        <translation>¿Quitar {name} de la lista?</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Take {number}</source>
        <translation>Toma {number}</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Take {number} could not be noted.</source>
        <translation>No se pudo anotar la toma {number}.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Take {number} has no text to test against.</source>
        <translation>La toma {number} no tiene texto con el que comparar.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>Take {number}, {moment}, {seconds:.1f} s, {how}</source>
        <translation>Toma {number}, {moment}, {seconds:.1f} s, {how}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Take {what} out of the splits</source>
        <translation>Sacar {what} de los conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Taken from the transcripts</source>
        <translation>Tomadas de las transcripciones</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Takes</source>
        <translation>Tomas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <source>Takes the place of the filter of that name.</source>
        <translation>Reemplaza al filtro de ese nombre.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Tamil</source>
        <comment>language</comment>
        <translation>tamil</translation>
    </message>
    <message>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Tatar</source>
        <comment>language</comment>
        <translation>tártaro</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>Teach a speech recogniser a new language, starting from a neighbour it already knows.</source>
        <translation>Enseñe a un reconocedor de voz una lengua nueva, a partir de una vecina que ya conoce.</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Teach, then speak to it</source>
        <translation>Enseñarle y luego hablarle</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/layout.py"/>
        <source>Teaches</source>
        <translation>Enseña</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Teaches a speech recogniser the language next door.</source>
        <translation>Enseña a un reconocedor de voz la lengua vecina.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Telugu</source>
        <comment>language</comment>
        <translation>telugu</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Test the level</source>
        <translation>Probar el nivel</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>Test utterances of this project</source>
        <translation>Enunciados de prueba de este proyecto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <location filename="../../app/train/expert_view.py"/>
        <location filename="../../core/importers/line_yaml.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Text clean-up</source>
        <translation>Limpieza del texto</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>Text clean-up, applied from top to bottom</source>
        <translation>Limpieza del texto, se aplica de arriba abajo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Text does not fit</source>
        <translation>El texto no cabe</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Text follows the voice within {seconds:.1f} s</source>
        <translation>El texto sigue a la voz en menos de {seconds:.1f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Text must fit a model whose step is</source>
        <translation>El texto debe caber en un modelo cuyo paso es</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>Text of {name}</source>
        <translation>Texto de {name}</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Texts beside sounds</source>
        <translation>Textos junto a sonidos</translation>
    </message>
    <message>
        <location filename="../../core/decoding/align.py"/>
        <source>Texts cannot be aligned with sound: torchaudio is not installed here.</source>
        <translation>No se pueden alinear textos con sonido: torchaudio no está instalado aquí.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Texts of files are kept with the project. Enter opens one to be read and corrected line by line with its sound; corrected or not, it can be saved for ELAN, Praat, as subtitles or as a table.</source>
        <translation>Los textos de archivos se guardan con el proyecto. Enter abre uno para leerlo y corregirlo línea por línea con su sonido; corregido o no, se puede guardar para ELAN o Praat, como subtítulos o como tabla.</translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>Texts that are done are kept with the project; what is not done is given up.</source>
        <translation>Los textos terminados se guardan con el proyecto; lo que no está terminado se abandona.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Texts that were changed here as well stay as they are</source>
        <translation>Los textos que también se cambiaron aquí se quedan como están</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Thai</source>
        <comment>language</comment>
        <translation>tailandés</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>That folder is not empty. Choose a new one.</source>
        <translation>Esa carpeta no está vacía. Elija una nueva.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <source>The %n chosen</source>
        <extracomment>one: The chosen one</extracomment>
        <translation>
            <numerusform>El elegido</numerusform>
            <numerusform>Los %n elegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/frame/closing.py"/>
        <source>The %n runs that wait start one after another, also without the window.</source>
        <extracomment>one: The run that waits starts after it, also without the window.</extracomment>
        <translation>
            <numerusform>El entrenamiento en espera empieza después, también sin la ventana.</numerusform>
            <numerusform>Los %n entrenamientos en espera empiezan uno tras otro, también sin la ventana.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/file_commands.py"/>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>The %n that are listed</source>
        <extracomment>one: The one that is listed</extracomment>
        <translation>
            <numerusform>El único que está en la lista</numerusform>
            <numerusform>Los %n que están en la lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>The %n that are not transcribed</source>
        <extracomment>one: The one that is not transcribed</extracomment>
        <translation>
            <numerusform>El único que no está transcrito</numerusform>
            <numerusform>Los %n que no están transcritos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>The ELAN file of {name} cannot be read any more: what its tiers hold beside stays behind.</source>
        <translation>El archivo ELAN de {name} ya no se puede leer: lo demás que contienen sus líneas se queda atrás.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>The ELAN file of {name} goes only with whole sound of all channels: what its tiers ({tiers}) hold beside stays behind.</source>
        <translation>El archivo ELAN de {name} solo va con el sonido entero de todos los canales: lo demás que contienen sus líneas ({tiers}) se queda atrás.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>The ELAN file of {name} is damaged: what its tiers ({tiers}) hold beside stays behind.</source>
        <translation>El archivo ELAN de {name} está dañado: lo demás que contienen sus líneas ({tiers}) se queda atrás.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>The backup of {moment} is restored</source>
        <translation>La copia de {moment} está restaurada</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>The backup {name} cannot be read.</source>
        <translation>La copia de seguridad {name} no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>The best check becomes a model that you can try in Live and start other runs from.</source>
        <translation>La mejor comprobación se convierte en un modelo que se puede probar en «En vivo» y del que pueden partir otros entrenamientos.</translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>The best check in {folder} cannot be read.</source>
        <translation>La mejor comprobación de {folder} no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>The best start below an hour of speech in two field studies: only a small adapter learns.</source>
        <translation>El mejor comienzo con menos de una hora de habla en dos estudios de campo: solo aprende un adaptador pequeño.</translation>
    </message>
    <message>
        <location filename="../../core/peaks.py"/>
        <source>The cache folder cannot be written.</source>
        <translation>No se puede escribir en la carpeta de caché.</translation>
    </message>
    <message>
        <location filename="../../core/sources/closeness.py"/>
        <source>The candidate could not be tried.</source>
        <translation>No se pudo probar el candidato.</translation>
    </message>
    <message>
        <location filename="../../core/project/history.py"/>
        <source>The change could not be saved.</source>
        <translation>No se pudo guardar el cambio.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>The checkpoint that the run starts from is not there any more: {planned}.</source>
        <translation>El punto de control del que parte el entrenamiento ya no está: {planned}.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>The clean-up rule “{get}” is not known.</source>
        <translation>No se conoce la regla de limpieza «{get}».</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>The clean-up rules leave nothing of the transcript.</source>
        <translation>Las reglas de limpieza no dejan nada de la transcripción.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>The connection broke; trying again.</source>
        <translation>La conexión se cortó; se intenta de nuevo.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>The converted weights of {folder} cannot be written to {place}.</source>
        <translation>Los pesos convertidos de {folder} no se pueden escribir en {place}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>The corpus does not write them, but the new model may produce them.</source>
        <translation>El corpus no las escribe, pero el modelo nuevo puede producirlas.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/leaks.py"/>
        <source>The corpus is not divided yet.</source>
        <translation>El corpus aún no está dividido.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>The database of {name} cannot be reached.</source>
        <translation>No se puede acceder a la base de datos de {name}.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>The database of {name} cannot be read.</source>
        <translation>La base de datos de {name} no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>The database of {name} could not be copied.</source>
        <translation>No se pudo copiar la base de datos de {name}.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>The disk has not enough room. Free some space, or set HF_HOME to another disk.</source>
        <translation>No hay espacio suficiente en el disco. Libere espacio o indique otro disco en HF_HOME.</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>The disk has {megabytes} free, and training needs {megabytes_2} to save what it learns.</source>
        <translation>El disco tiene {megabytes} libres y el entrenamiento necesita {megabytes_2} para guardar lo que aprende.</translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>The disk has {there} free, and {model} still needs {wanted}.</source>
        <translation>El disco tiene {there} libres, y {model} necesita aún {wanted}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The disk is full: {model} could not be fetched whole.</source>
        <translation>El disco está lleno: {model} no se pudo traer completo.</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>The disk is full: {what} could not be saved. What was saved before is kept.</source>
        <translation>El disco está lleno: no se pudo guardar {what}. Se conserva lo guardado antes.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>The engine that is installed here is for CPUs only</source>
        <translation>El motor instalado aquí es solo para CPU</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>The export was cancelled.</source>
        <translation>Se canceló la exportación.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>The file cannot be read or written.</source>
        <translation>El archivo no se puede leer o escribir.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>The file is cut off; take another copy.</source>
        <translation>El archivo está incompleto; use otra copia.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>The file is not what it says: choose another model.</source>
        <translation>El archivo no es lo que dice: elija otro modelo.</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>The filter has no name.</source>
        <translation>El filtro no tiene nombre.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>The first one was taken.</source>
        <translation>Se tomó la primera aparición.</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>The first tier of each file</source>
        <translation>La primera línea de cada archivo</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>The first token of a vocabulary must be the padding.</source>
        <translation>El primer elemento de un vocabulario debe ser el relleno.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>The format “{format}” is not known.</source>
        <translation>No se conoce el formato «{format}».</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>The format “{key}” is not known.</source>
        <translation>No se conoce el formato «{key}».</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>The graphics card where there is one, else the processor.</source>
        <translation>La tarjeta gráfica si la hay; si no, el procesador.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub answers with error {code}.</source>
        <translation>El hub responde con el error {code}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub asks for fewer requests.</source>
        <translation>El hub pide menos consultas.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>The hub asks to wait for {seconds:.0f} s.</source>
        <translation>El hub pide esperar {seconds:.0f} s.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub does not allow {model}.</source>
        <translation>El hub no permite {model}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub does not take your token: it is wrong, or has expired.</source>
        <translation>El hub no acepta su token: es erróneo, o ha caducado.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub has closed {model}.</source>
        <translation>El hub ha cerrado {model}.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>The hub has no speech recogniser with “{words}”.</source>
        <translation>El hub no tiene ningún reconocedor de voz con «{words}».</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>The hub is not asked: HF_HUB_OFFLINE is set. What is on this computer can be used.</source>
        <translation>No se consulta el hub: está puesto HF_HUB_OFFLINE. Lo que hay en este equipo se puede usar.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub is not asked: HF_HUB_OFFLINE or TRANSFORMERS_OFFLINE is set.</source>
        <translation>No se consulta el hub: está puesto HF_HUB_OFFLINE o TRANSFORMERS_OFFLINE.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub knows no model {model}, or it is private.</source>
        <translation>El hub no conoce ningún modelo {model}, o es privado.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub knows no model {model}, or your account may not see it.</source>
        <translation>El hub no conoce ningún modelo {model}, o su cuenta no puede verlo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub knows no model {model}.</source>
        <translation>El hub no conoce ningún modelo {model}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>The import was cancelled.</source>
        <translation>Se canceló la importación.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/seq2seq/languages.py"/>
        <source>The language cannot start as “{chosen}”: the source does not have it.</source>
        <translation>La lengua no puede partir de «{chosen}»: el origen no la tiene.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/language_fields.py"/>
        <source>The language’s ISO 639 code: two letters, or the three of ISO 639-3, such as tci for Komnzo.</source>
        <translation>El código ISO 639 de la lengua: dos letras, o las tres de ISO 639-3, como tci para el komnzo.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/project_dialog.py"/>
        <source>The last one: {at}, %n utterances.</source>
        <extracomment>one: The last one: {at}, one utterance.</extracomment>
        <translation>
            <numerusform>La última: {at}, un enunciado.</numerusform>
            <numerusform>La última: {at}, %n enunciados.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <source>The last one: {at}, {utterances:,} utterances.</source>
        <translation type="vanished">La última: {at}, {utterances:,} enunciados.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_widgets.py"/>
        <source>The last six seconds of sound</source>
        <translation>Los últimos seis segundos de sonido</translation>
    </message>
    <message>
        <location filename="../../core/strategies/below.py"/>
        <source>The layers learn, but for those next to the output letters</source>
        <translation>Las capas aprenden, salvo las contiguas a las letras de salida</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>The layers stay as they are; the output letters and small adapters beside the layers learn.</source>
        <translation>Las capas se quedan como están; aprenden las letras de salida y unos adaptadores pequeños junto a las capas.</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>The letters are taken from the transcripts when you import them.</source>
        <translation>Las letras se toman de las transcripciones al importarlas.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>The letters of {path} cannot be used: {message}</source>
        <translation>Las letras de {path} no se pueden usar: {message}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>The letters that the model writes</source>
        <translation>Las letras que escribe el modelo</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The licence is shown before anything comes; some forbid to earn money with the model. A download that was cut off or cancelled goes on where it was. Each file is held against its checksum, and nothing of a model ever runs as a program. Models lie in the cache that other programs share.</source>
        <translation>La licencia se muestra antes de que llegue nada; algunas prohíben ganar dinero con el modelo. Una descarga cortada o cancelada sigue donde estaba. Cada archivo se coteja con su suma de comprobación, y nada de un modelo se ejecuta nunca como programa. Los modelos están en la caché que comparten otros programas.</translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>The licence of {model} was not accepted yet: {licence}.</source>
        <translation>Aún no se aceptó la licencia de {model}: {licence}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/sources.py"/>
        <source>The licence of {model} was not accepted: {licence}.</source>
        <translation>No se aceptó la licencia de {model}: {licence}.</translation>
    </message>
    <message>
        <location filename="../../core/training/train_step.py"/>
        <source>The loss is not a number any more.</source>
        <translation>La pérdida ya no es un número.</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>The loss is {loss:,} a letter, which is far too much: the learning rate is too high. Lower it, to {rate} or less; more hours do not help.</source>
        <translation>La pérdida es de {loss:,} por letra, muy por encima de lo normal: la tasa de aprendizaje es demasiado alta. Redúzcala a {rate} o menos; más horas no ayudan.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/playback.py"/>
        <source>The loudspeaker does not take any sound.</source>
        <translation>El altavoz no admite sonido.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/playback.py"/>
        <source>The loudspeaker was lost.</source>
        <translation>Se perdió el altavoz.</translation>
    </message>
    <message>
        <location filename="../../core/runs/events.py"/>
        <source>The memory is not enough for a batch of the longest utterances.</source>
        <translation>La memoria no basta para un lote de los enunciados más largos.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>The microphone could not be opened.</source>
        <translation>No se pudo abrir el micrófono.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>The microphone has stopped sending sound.</source>
        <translation>El micrófono ha dejado de enviar sonido.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>The microphone was lost.</source>
        <translation>Se perdió el micrófono.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>The model cannot be written to {folder}.</source>
        <translation>No se puede escribir el modelo en {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/live/model_controller.py"/>
        <source>The model could not be loaded</source>
        <translation>No se pudo cargar el modelo</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>The model disagrees with %n utterances</source>
        <extracomment>one: The model disagrees with one utterance</extracomment>
        <translation>
            <numerusform>El modelo difiere en un enunciado</numerusform>
            <numerusform>El modelo difiere en %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>The model family “{key}” is not known.</source>
        <translation>No se conoce la familia de modelos «{key}».</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>The model heard no words in it.</source>
        <translation>El modelo no oyó ninguna palabra en él.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>The model in {folder} cannot be loaded.</source>
        <translation>No se puede cargar el modelo de {folder}.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>The model in {folder} {what} tensors: {shown}.</source>
        <translation>El modelo de {folder} {what} los tensores: {shown}.</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>The model is in {folder}</source>
        <translation>El modelo está en {folder}</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The model learns from train, is checked on dev while it learns, and is judged on test at the end. No speaker and no sentence should stand in two of them; the summary says so when one does. What is not transcribed is in none of them.</source>
        <translation>El modelo aprende de train, se comprueba con dev mientras aprende y se juzga con test al final. Ningún hablante ni ninguna frase debería estar en dos de ellos; el resumen avisa cuando ocurre. Lo que no está transcrito no está en ninguno.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>The model reads each utterance. Where it hears something else than is written, the text or the model is wrong: those are flagged, the worst first. Where nothing is transcribed, what it reads is a proposal.</source>
        <translation>El modelo lee cada enunciado. Donde oye algo distinto de lo escrito, falla el texto o falla el modelo: esos reciben un aviso, primero los peores. Donde no hay transcripción, lo que lee es una propuesta.</translation>
    </message>
    <message>
        <location filename="../../core/project/hypotheses.py"/>
        <source>The model was lost while it read.</source>
        <translation>El modelo se perdió mientras leía.</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>The most accurate Whisper for its speed; teaching it wants a graphics card.</source>
        <translation>El Whisper más exacto para su velocidad; enseñarlo pide una tarjeta gráfica.</translation>
    </message>
    <message>
        <location filename="../../core/project/edits.py"/>
        <source>The new utterance lies outside its recording.</source>
        <translation type="vanished">El nuevo enunciado queda fuera de su grabación.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/__init__.py"/>
        <source>The objective “{key}” is not known.</source>
        <translation>No se conoce el objetivo «{key}».</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>The output letters and the adapters learn</source>
        <translation>Aprenden las letras de salida y los adaptadores</translation>
    </message>
    <message>
        <location filename="../../core/strategies/below.py"/>
        <source>The output letters and the group of layers next to them stay as they are: in Whisper only the encoder learns.</source>
        <translation>Las letras de salida y el grupo de capas contiguo se quedan como están: en Whisper solo aprende el codificador.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/top.py"/>
        <source>The output letters and the layers next to them learn</source>
        <translation>Aprenden las letras de salida y las capas contiguas</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <location filename="../../core/families/pieces.py"/>
        <source>The padding token of {path} cannot be found.</source>
        <translation>No se encuentra el elemento de relleno de {path}.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>The path is too long: {size} bytes, {longest_path} are allowed.</source>
        <translation>La ruta es demasiado larga: {size} bytes; se permiten {longest_path}.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>The pattern cannot be read: {error}.</source>
        <translation>El patrón no se puede leer: {error}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>The pattern in “{option}” is not whole.</source>
        <translation>El patrón en «{option}» no está completo.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>The pattern takes too long.</source>
        <translation>El patrón tarda demasiado.</translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>The pieces of {path} cannot be used: {message}</source>
        <translation>Los trozos de {path} no se pueden usar: {message}</translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>The pieces of {path} do not say where words begin.</source>
        <translation>Los trozos de {path} no indican dónde empiezan las palabras.</translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>The plan and the model do not agree about {stray}.</source>
        <translation>El plan y el modelo no coinciden en {stray}.</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>The plan is on the clipboard</source>
        <translation>El plan está en el portapapeles</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/habits.py"/>
        <location filename="../../core/families/plan.py"/>
        <source>The plan {path} cannot be read.</source>
        <translation>No se puede leer el plan {path}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/mark_commands.py"/>
        <source>The playhead is outside the utterance.</source>
        <translation>El cursor de reproducción está fuera del enunciado.</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>The project’s folder is now {folder}, and was followed there</source>
        <translation>La carpeta del proyecto es ahora {folder}, y se ha seguido hasta allí</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The proxy does not let us through to {endpoint}.</source>
        <translation>El proxy no deja pasar hasta {endpoint}.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>The recipe this began as: quick, balanced, thorough or expert.</source>
        <translation>La receta con que empezó: quick, balanced, thorough o expert.</translation>
    </message>
    <message>
        <location filename="../../app/live/model_controller.py"/>
        <source>The recogniser stopped</source>
        <translation>El reconocedor se detuvo</translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>The recogniser was asked for “{other}”, which it does not know.</source>
        <translation>Se pidió al reconocedor «{other}», que no conoce.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <location filename="../../core/project/checks/sound_checks.py"/>
        <source>The recording ends before this utterance begins.</source>
        <translation>La grabación termina antes de que empiece este enunciado.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>The recordings as they are</source>
        <translation>Las grabaciones tal como están</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>The replacement cannot be used: {error}.</source>
        <translation>La sustitución no se puede usar: {error}.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The ribbon shows what the checkpoint knows and what your language needs. A new letter starts as a copy of one the checkpoint has: the one that sounds alike where that is known, else the one that looks alike. Choose another in the table, or a fresh start. A letter written fewer than 100 times is hardly learnt: find more recordings with it.</source>
        <translation>La cinta muestra qué conoce el punto de control y qué necesita la lengua. Una letra nueva empieza como copia de una que el punto de control tiene: la que suena parecido, si se sabe; si no, la que se le parece a la vista. Elija otra en la tabla, o empezar de cero. Una letra escrita menos de 100 veces apenas se aprende: busque más grabaciones que la contengan.</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>The rule {kind} cannot be used: {problem}</source>
        <translation>La regla {kind} no se puede usar: {problem}</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>The rule {kind} has no setting “{key}”.</source>
        <translation>La regla {kind} no tiene el ajuste «{key}».</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>The rule “{field} {op}” is not known.</source>
        <translation>No se conoce la regla «{field} {op}».</translation>
    </message>
    <message>
        <location filename="../../core/runs/export.py"/>
        <source>The run “{key}” has no finished model yet.</source>
        <translation>El entrenamiento «{key}» aún no tiene un modelo terminado.</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>The run “{key}” is finished.</source>
        <translation>El entrenamiento «{key}» ha terminado.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/habits.py"/>
        <source>The run “{key}” is from scratch: it has no source whose habits it could have.</source>
        <translation>El entrenamiento «{key}» es desde cero: no tiene origen cuyas costumbres pudiera tener.</translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>The run “{key}” is still training.</source>
        <translation>El entrenamiento «{key}» sigue en marcha.</translation>
    </message>
    <message>
        <location filename="../../core/runs/supervisor.py"/>
        <source>The run “{key}” is training already.</source>
        <translation>El entrenamiento «{key}» ya está en marcha.</translation>
    </message>
    <message>
        <location filename="../../core/runs/tidy.py"/>
        <source>The run “{key}” is training.</source>
        <translation>El entrenamiento «{key}» está en marcha.</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>The run “{name}” cannot be put back.</source>
        <translation>El entrenamiento «{name}» no se puede recuperar.</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>The run “{name}” cannot be removed.</source>
        <translation>El entrenamiento «{name}» no se puede quitar.</translation>
    </message>
    <message>
        <location filename="../../core/runs/queue_runner.py"/>
        <source>The run “{run}” does not wait in the queue.</source>
        <translation>El entrenamiento «{run}» no espera en la cola.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>The run “{text}” has no model yet.</source>
        <translation>El entrenamiento «{text}» aún no tiene modelo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>The same network begun with random numbers, on the same audio, with its own learning rate and warm-up</source>
        <translation>La misma red, iniciada con números al azar y entrenada con el mismo audio, con su propia tasa de aprendizaje y su propio calentamiento</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>The same seed divides the same way; another one differently</source>
        <translation>La misma semilla divide siempre igual; otra, de otro modo</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The same sentence comes many times.</source>
        <translation>La misma frase aparece muchas veces.</translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>The sample could not be copied.</source>
        <translation>No se pudo copiar el ejemplo.</translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>The sample is missing or damaged.</source>
        <translation>El ejemplo falta o está dañado.</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>The settings {path} cannot be read.</source>
        <translation>Los ajustes {path} no se pueden leer.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>The share of the peak learning rate that is left at the end.</source>
        <translation>La parte de la tasa de aprendizaje máxima que queda al final.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/head_first.py"/>
        <source>The share of the run in which only the output learns.</source>
        <translation>La parte del entrenamiento en la que solo aprende la salida.</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>The smallest that understands people: for a first try on any computer.</source>
        <translation>El más pequeño que entiende a las personas: para una primera prueba en cualquier equipo.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The solid curve is the model that is taught. The dashed line is the neighbour's model, untouched. The grey curve is the same network trained from scratch, when you asked for one to compare with.</source>
        <translation>La curva continua es el modelo que se enseña. La línea discontinua es el modelo de la lengua vecina, sin cambios. La curva gris es la misma red entrenada desde cero, si se pidió una para comparar.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/measure_worker.py"/>
        <source>The sound could not be checked: the process that reads it was lost.</source>
        <translation>No se pudo comprobar el sonido: se perdió el proceso que lo lee.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/playback.py"/>
        <source>The sound could not be played.</source>
        <translation>No se pudo reproducir el sonido.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>The sound device could not be opened.</source>
        <translation>No se pudo abrir el dispositivo de sonido.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/recorder.py"/>
        <source>The sound devices could not be listed.</source>
        <translation>No se pudieron enumerar los dispositivos de sonido.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The sound ends far below what its rate could hold: from a telephone, or a file made larger afterwards.</source>
        <translation>El sonido termina muy por debajo de lo que permitiría su frecuencia de muestreo: procede de un teléfono o de un archivo ampliado después.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/sound_checks.py"/>
        <source>The sound holds samples that are no numbers.</source>
        <translation>El sonido contiene muestras que no son números.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The sound is not there, or cannot be read.</source>
        <translation>El sonido no está ahí o no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>The sound of none of the {count} train utterances can be read. The last: {message}</source>
        <translation>No se puede leer el sonido de ninguno de los {count} enunciados de train. El último: {message}</translation>
    </message>
    <message>
        <location filename="../../core/training/dev_set.py"/>
        <location filename="../../core/training/validate.py"/>
        <source>The sound of the dev set cannot be read.</source>
        <translation>El sonido del conjunto dev no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>The sound of the longest utterances cannot be read.</source>
        <translation>El sonido de los enunciados más largos no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../core/datasets/features.py"/>
        <source>The sound of {key} gives no finite features.</source>
        <translation>El sonido de {key} no da características finitas.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>The sound of {name}</source>
        <translation>El sonido de {name}</translation>
    </message>
    <message>
        <location filename="../../core/training/hearing.py"/>
        <source>The sound of {split} utterances has gone since the start: {message}</source>
        <translation>Desde el inicio se ha perdido el sonido de enunciados de {split}: {message}</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>The sound system does not answer.</source>
        <translation>El sistema de sonido no responde.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>The sound that goes with the chosen file</source>
        <translation>El sonido que va con el archivo elegido</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>The sound was recorded too loudly. Listen, and leave the worst ones out.</source>
        <translation>El sonido se grabó demasiado fuerte. Escuche y deje fuera los peores.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The sound was too loud for the recorder: its tops are cut flat.</source>
        <translation>El sonido era demasiado fuerte para la grabadora: sus picos están recortados.</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>The source has no output letters: it was not trained to write yet.</source>
        <translation>El origen no tiene letras de salida: aún no se ha entrenado para escribir.</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>The source writes capitals; its letters are matched as small letters.</source>
        <translation>El origen escribe en mayúsculas; sus letras se emparejan como minúsculas.</translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>The source {source} has changed: {name} is {found}.</source>
        <translation>El origen {source} ha cambiado: {name} {found}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>The speaker “{option}” is not understood.</source>
        <translation>No se entiende el hablante «{option}».</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The speech hardly stands out of the background.</source>
        <translation>La voz apenas destaca del fondo.</translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>The speed of this computer could not be measured.</source>
        <translation>No se pudo medir la velocidad de este equipo.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The spelling looks like that of another language.</source>
        <translation>La ortografía parece la de otra lengua.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>The starter and wav2vec 2.0 write every 40 and 20 ms; some larger models every 80. What does not even fit 20 ms keeps out of training.</source>
        <translation>El modelo inicial y wav2vec 2.0 escriben cada 40 y 20 ms; algunos modelos más grandes, cada 80. Lo que no cabe ni en 20 ms queda fuera del entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The starter comes with Vizinho and has heard only synthetic voices. Checkpoints lists it with the runs of the project, folders that you add where they are, and models of the Hugging Face hub that understand people: those of the languages nearest to yours first.</source>
        <translation>El modelo inicial viene con Vizinho y solo ha oído voces sintéticas. Puntos de control lo muestra junto con los entrenamientos del proyecto, las carpetas que se añaden sin moverlas y los modelos del hub de Hugging Face que entienden a las personas: primero los de las lenguas más cercanas a la suya.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The starter model and the sample were made with a speech synthesiser. They show how things work; they do not understand people. Start from a model trained on people, or train on with your own recordings.</source>
        <translation>El modelo inicial y el ejemplo se hicieron con un sintetizador de voz. Muestran cómo funciona todo; no entienden a las personas. Parta de un modelo entrenado con personas, o siga entrenando con grabaciones propias.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/__init__.py"/>
        <source>The strategy “{key}” is not known.</source>
        <translation>No se conoce la estrategia «{key}».</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>The strategy's own settings, by their names; in config.json they stand beside the others.</source>
        <translation>Los ajustes propios de la estrategia, por su nombre; en config.json están junto a los demás.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>The take could not be written to {path}: {reason}.</source>
        <translation>La toma no se pudo escribir en {path}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>The take could not be written: {reason}.</source>
        <translation>La toma no se pudo escribir: {reason}.</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>The tensor {name} is not the same after saving and loading.</source>
        <translation>El tensor {name} no es el mismo después de guardar y cargar.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>The test set stays unheard until you evaluate.</source>
        <translation>El conjunto test no se escucha hasta la evaluación.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>The text does not fit: {text}.</source>
        <translation>El texto no cabe: {text}.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The text has more letters than a model can write in this time. Some models write twice as often as others; what fits none of them keeps out of training.</source>
        <translation>El texto tiene más letras de las que un modelo puede escribir en este tiempo. Algunos modelos escriben el doble de veces que otros; lo que no cabe en ninguno queda fuera del entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The text holds letters that the alphabet does not have.</source>
        <translation>El texto contiene letras que el alfabeto no tiene.</translation>
    </message>
    <message>
        <location filename="../../core/project/heard_files.py"/>
        <source>The text of {name} could not be kept.</source>
        <translation>No se pudo conservar el texto de {name}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>The third column has numbers and abbreviations spelt out.</source>
        <translation>La tercera columna tiene los números y las abreviaturas en palabras.</translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>The training child ended without a word.</source>
        <translation>El proceso de entrenamiento terminó sin dar motivo.</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>The training child was lost.</source>
        <translation>Se perdió el proceso de entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../app/train/trouble_strip.py"/>
        <source>The training process ended without a word.</source>
        <translation>El proceso de entrenamiento terminó sin dar motivo.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>The transcripts contain characters that the alphabet cannot spell.</source>
        <translation>Las transcripciones contienen caracteres que el alfabeto no puede escribir.</translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>The transfer plan cannot be read.</source>
        <translation>No se puede leer el plan de transferencia.</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>The trash is empty.</source>
        <translation>La papelera está vacía.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>The upper layers are dropped, or begin afresh, before the first step; then all layers learn.</source>
        <translation>Las capas superiores se quitan, o empiezan de nuevo, antes del primer paso; luego aprenden todas.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>The usual limit is {value}</source>
        <translation>El límite habitual es {value}</translation>
    </message>
    <message>
        <location filename="../../core/vad.py"/>
        <source>The voice detector is not installed.</source>
        <translation>El detector de voz no está instalado.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/converting.py"/>
        <source>The weights of &lt;b&gt;{name}&lt;/b&gt; are converted first, once ({size:.1f} GB).</source>
        <translation>Los pesos de &lt;b&gt;{name}&lt;/b&gt; se convierten primero, una sola vez ({size:.1f} GB).</translation>
    </message>
    <message>
        <location filename="../../core/families/weights.py"/>
        <source>The weights of {folder} must be converted first ({gigabytes:.1f} GB).</source>
        <translation>Los pesos de {folder} se deben convertir primero ({gigabytes:.1f} GB).</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>The window closes when the jobs are done</source>
        <translation>La ventana se cierra cuando terminen los trabajos</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>The words of a take appear here, with their times.</source>
        <translation>Aquí aparecen las palabras de una toma, con sus tiempos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/file_commands.py"/>
        <source>The {count:,} that are chosen</source>
        <translation>Los {count:,} elegidos</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>The {source} model is copied. {letters}.</source>
        <translation>Se copia el modelo {source}: {letters}.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/in_child.py"/>
        <source>The {split} split is empty.</source>
        <translation>El conjunto {split} está vacío.</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>Theme: {name}</source>
        <translation>Tema: {name}</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>There are more letters than the time allows. Often the transcript belongs to other sound.</source>
        <translation>Hay más letras de las que caben en el tiempo. A menudo la transcripción es de otro sonido.</translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>There are no transcripts that pieces of words could be learnt from.</source>
        <translation>No hay transcripciones de las que aprender trozos de palabras.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>There are no {split} utterances to {what}.</source>
        <translation>No hay enunciados de {split} para {what}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>There are only two speakers, too few to keep speakers apart.</source>
        <extracomment>one: There is only one speaker, too few to keep speakers apart.</extracomment>
        <translation>
            <numerusform>Solo hay un hablante: no basta para mantener separados a los hablantes.</numerusform>
            <numerusform>Solo hay dos hablantes: no bastan para mantener separados a los hablantes.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>There are too few different sentences to keep them apart.</source>
        <translation>Hay demasiado pocas frases distintas para mantenerlas separadas.</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>There are too many runs called “{name}”.</source>
        <translation>Hay demasiados entrenamientos llamados «{name}».</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>There are: {known}.</source>
        <translation>Hay: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>There are: {there}.</source>
        <translation>Hay: {there}.</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>There is a filter “{name}” already.</source>
        <translation>Ya hay un filtro «{name}».</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>There is a run “{run}” again.</source>
        <translation>Hay de nuevo un entrenamiento «{run}».</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>There is no backup yet.</source>
        <translation>Aún no hay ninguna copia de seguridad.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>There is no backup “{name}” of {name_2}.</source>
        <translation>No hay ninguna copia de seguridad «{name}» de {name_2}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>There is no folder {folder}.</source>
        <translation>No existe la carpeta {folder}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/checking.py"/>
        <source>There is no limit “{name}”.</source>
        <translation>No hay ningún límite «{name}».</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>There is no model that writes yet. Train one first.</source>
        <translation>Aún no hay ningún modelo que escriba. Entrene uno antes.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>There is no project in {folder}</source>
        <translation>No hay ningún proyecto en {folder}</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>There is no project in {folder}.</source>
        <translation>No hay ningún proyecto en {folder}.</translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>There is no project in {path}.</source>
        <translation>No hay ningún proyecto en {path}.</translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>There is no recipe “{recipe}”.</source>
        <translation>No hay ninguna receta «{recipe}».</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>There is no rule “{kind}”.</source>
        <translation>No hay ninguna regla «{kind}».</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>There is no run “{key}” here.</source>
        <translation>Aquí no hay ningún entrenamiento «{key}».</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>There is no saved filter “{filter}”.</source>
        <translation>No hay ningún filtro guardado «{filter}».</translation>
    </message>
    <message>
        <location filename="../../core/commands/listing.py"/>
        <source>There is no saved filter “{name}”.</source>
        <translation>No hay ningún filtro guardado «{name}».</translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>There is no setting “{name}”.</source>
        <translation>No hay ningún ajuste «{name}».</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>There is no single table in {name}.</source>
        <translation>No hay una única tabla en {name}.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>There is no split “{split}”.</source>
        <translation>No hay ningún conjunto «{split}».</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>There is no starter “{text}”.</source>
        <translation>No hay ningún modelo inicial «{text}».</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>There is no step {to} to redo to.</source>
        <translation>No hay ningún paso {to} hasta el que rehacer.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>There is no step {to} to undo to.</source>
        <translation>No hay ningún paso {to} hasta el que deshacer.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>There is no suggestion for “{unknown}”.</source>
        <translation>No hay ninguna sugerencia para «{unknown}».</translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>There is no take to end.</source>
        <translation>No hay ninguna toma que terminar.</translation>
    </message>
    <message>
        <location filename="../../core/commands/takes.py"/>
        <source>There is no take {name}.</source>
        <translation>No hay ninguna toma {name}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/closeness.py"/>
        <source>There is no transcribed clip to try “{title}” on.</source>
        <translation>No hay ningún fragmento transcrito con que probar «{title}».</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>There is no utterance {missing}.</source>
        <translation>No hay ningún enunciado {missing}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/locating.py"/>
        <source>There is nothing at {place}.</source>
        <translation>No hay nada en {place}.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>There is nothing to be done.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>There is nothing to change.</source>
        <translation>No hay nada que cambiar.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/file_commands.py"/>
        <source>There is nothing to export yet</source>
        <translation>Aún no hay nada que exportar</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>There is nothing to export: no utterance was chosen.</source>
        <translation>No hay nada que exportar: no se eligió ningún enunciado.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_controller.py"/>
        <source>There is nothing to feed in: the project has no test utterances.</source>
        <translation>No hay nada que pasar al modelo: el proyecto no tiene enunciados de prueba.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>There is nothing to hear. With a text it would teach that silence is these words.</source>
        <translation>No hay nada que oír. Con un texto, enseñaría que el silencio es esas palabras.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>There is nothing to hear: {text}.</source>
        <translation>No se oye nada: {text}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>There is nothing to import here</source>
        <translation>Aquí no hay nada que importar</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>There is nothing to look for.</source>
        <translation>No hay nada que buscar.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>There is nothing to replace yet.</source>
        <translation>Aún no hay nada que sustituir.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>These are its keys already.</source>
        <translation>Ya son sus teclas.</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>These are no settings.</source>
        <translation>Esto no son ajustes.</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>These keys copy, paste and select in text fields, so they stay as they are.</source>
        <translation>Estas teclas copian, pegan y seleccionan en los campos de texto: se quedan como están.</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>These keys move the keyboard focus or the caret, so they stay as they are.</source>
        <translation>Estas teclas mueven el foco o el cursor: se quedan como están.</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>These speakers cannot be merged.</source>
        <translation>Estos hablantes no se pueden unir.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>These utterances</source>
        <translation>Estos enunciados</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>These: &lt; &gt; : " / \ | ? *</source>
        <translation>Estos: &lt; &gt; : " / \ | ? *</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/plan.py"/>
        <source>They are brought to transcribe here.</source>
        <translation>Se importan para transcribirlos aquí.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>They are in no split. Write what is said, or let a model read them and correct it.</source>
        <translation>No están en ninguna partición. Escriba lo que se dice, o deje que un modelo los lea y corríjalo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <location filename="../../core/runs/fit.py"/>
        <source>They are kept out, by name.</source>
        <translation>Se dejan fuera, por su nombre.</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>This action works while you type, so its keys need Ctrl or Alt, or a key such as F7.</source>
        <translation>Esta acción funciona mientras se escribe: sus teclas necesitan Ctrl o Alt, o una tecla como F7.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>This backup cannot be read.</source>
        <translation>Esta copia de seguridad no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>This computer can listen with it; its memory is too small to teach all of it.</source>
        <translation>Este equipo puede escuchar con él; su memoria es pequeña para enseñarlo entero.</translation>
    </message>
    <message>
        <location filename="../../core/devices.py"/>
        <source>This computer has no “{wanted}” device.</source>
        <translation>Este equipo no tiene el dispositivo «{wanted}».</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>This computer, Apple GPU</source>
        <translation>Este equipo, GPU de Apple</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>This computer, CPU</source>
        <translation>Este equipo, CPU</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>This computer, GPU</source>
        <translation>Este equipo, GPU</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>This could not be read</source>
        <translation>Esto no se pudo leer</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>This file does not hold keys of Vizinho.</source>
        <translation>Este archivo no contiene teclas de Vizinho.</translation>
    </message>
    <message>
        <location filename="../../core/commands/listing.py"/>
        <source>This filter has no rule.</source>
        <translation>Este filtro no tiene ninguna regla.</translation>
    </message>
    <message>
        <location filename="../../core/project/step.py"/>
        <source>This is no longer in the project ({table} {gone}).</source>
        <translation>Esto ya no está en el proyecto ({table} {gone}).</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>This model has heard only synthetic voices, so it understands people badly. Start from a checkpoint trained on people, or keep takes, correct them and train on.</source>
        <translation>Este modelo solo ha oído voces sintéticas, así que entiende mal a las personas. Parta de un punto de control entrenado con personas, o conserve tomas, corríjalas y siga entrenando.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/page.py"/>
        <source>This project is open for reading only</source>
        <translation>Este proyecto está abierto solo para lectura</translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>This project is open for reading only, so its texts cannot be kept here</source>
        <translation>Este proyecto está abierto solo para lectura, así que sus textos no se pueden guardar aquí</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>This project is open for reading only, so nothing can be restored.</source>
        <translation>Este proyecto está abierto solo para lectura: no se puede restaurar nada.</translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../app/live/take_controller.py"/>
        <source>This project is open for reading only.</source>
        <translation>Este proyecto está abierto solo para lectura.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>This project is open for reading only. Sound files can be transcribed here and saved elsewhere.</source>
        <translation>Este proyecto está abierto solo para lectura. Aquí se pueden transcribir archivos de sonido y guardarlos en otro lugar.</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>This project is open in another window, so it can be looked at but not changed here.</source>
        <translation>Este proyecto está abierto en otra ventana: aquí se puede mirar, pero no cambiar.</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>This project’s folder cannot be written, so it can be looked at but not changed.</source>
        <translation>No se puede escribir en la carpeta de este proyecto: se puede mirar, pero no cambiar.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>This rule changes no utterance</source>
        <translation>Esta regla no cambia ningún enunciado</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/advice.py"/>
        <source>This run may need more memory than there is.</source>
        <translation>Este entrenamiento puede necesitar más memoria de la que hay.</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>This speaker is no longer in the project.</source>
        <translation>Este hablante ya no está en el proyecto.</translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>This take has no speaker.</source>
        <translation>Esta toma no tiene hablante.</translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>This take has no text.</source>
        <translation>Esta toma no tiene texto.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>This take was fed in from {origin}, which is in the test set already.</source>
        <translation>Esta toma procede de {origin}, que ya está en el conjunto test.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>This utterance is no longer in the project.</source>
        <translation>Este enunciado ya no está en el proyecto.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <location filename="../../core/training/config.py"/>
        <source>Thorough</source>
        <translation>A fondo</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Three steps to a first result</source>
        <translation>Tres pasos hasta un primer resultado</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Tibetan</source>
        <comment>language</comment>
        <translation>tibetano</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Tick all</source>
        <translation>Marcar todo</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Tick it under “Lines for sounds”, or say --lines with its path.</source>
        <translation>Márquelo en «Líneas para sonidos» o use --lines con su ruta.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Tick {0} under “Texts beside sounds”, or say --texts {0}.</source>
        <translation type="vanished">Marque {0} en «Textos junto a sonidos» o use --texts {0}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Tick {ending} under “Texts beside sounds”, or say --texts {ending}.</source>
        <translation>Marque {ending} en «Textos junto a sonidos», o indique --texts {ending}.</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Tidied up: {size} are free again</source>
        <translation>Espacio liberado: {size}</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Tidy up</source>
        <translation>Liberar espacio</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Tidy up all runs</source>
        <translation>Liberar espacio de todos los entrenamientos</translation>
    </message>
    <message>
        <location filename="../../core/runs/tidy.py"/>
        <source>Tidy up when it has finished.</source>
        <translation>Libere espacio cuando haya terminado.</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Tidy up, frees {size}</source>
        <translation>Liberar espacio ({size})</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>Tiers</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Tigrinya</source>
        <comment>language</comment>
        <translation>tigriña</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Time {time}, memory {memory}, disk {disk}</source>
        <translation>Tiempo {time}, memoria {memory}, disco {disk}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>To fetch</source>
        <translation>Por traer</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>To look at</source>
        <translation>Por mirar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>To the start</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Today's backup of {name} could not be made.</source>
        <translation>No se pudo hacer la copia de seguridad de hoy de {name}.</translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>Today, {time}</source>
        <translation>Hoy, {time}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Too fast</source>
        <translation>Muy rápido</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too fast or slow against the corpus: at least</source>
        <translation>Demasiado rápido o lento frente al corpus: al menos</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too fast: at least</source>
        <translation>Demasiado rápido: al menos</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Too large for this computer's memory.</source>
        <translation>Demasiado grande para la memoria de este equipo.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>Too large for this computer’s memory to teach.</source>
        <translation>Demasiado grande para enseñarlo con la memoria de este equipo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Too long</source>
        <translation>Muy largo</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too long: at least</source>
        <translation>Demasiado largo: al menos</translation>
    </message>
    <message>
        <location filename="../../app/widgets/level_meter.py"/>
        <source>Too quiet</source>
        <translation>Demasiado bajo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Too short</source>
        <translation>Muy corto</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too short: less than</source>
        <translation>Demasiado corto: menos de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Too slow</source>
        <translation>Muy lento</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too slow: less than</source>
        <translation>Demasiado lento: menos de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Too slow: {value:.1f} letters a second of speech.</source>
        <translation>Muy lento: {value:.1f} letras por segundo de habla.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Took the model's reading, {key}</source>
        <translation>Lectura del modelo aceptada, {key}</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Toolbox</source>
        <translation>Toolbox</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Toolbox's texts (.txt, .sfm, .tbt) with the times that ELAN or Transcriber wrote into them.</source>
        <translation>Textos de Toolbox (.txt, .sfm, .tbt) con los tiempos que ELAN o Transcriber escribieron en ellos.</translation>
    </message>
    <message>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/train/page.py"/>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Train a first model</source>
        <translation>Entrenar un primer modelo</translation>
    </message>
    <message>
        <location filename="../../core/decoding/recogniser.py"/>
        <source>Train it on transcripts first.</source>
        <translation>Entrénelo primero con transcripciones.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/shortcuts/__init__.py"/>
        <location filename="../../app/train/page.py"/>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Training did not help: the untouched source is still the best, and is what the model holds. Try more hours, a lower learning rate, or a checkpoint that is closer.</source>
        <translation>El entrenamiento no ayudó: el origen sin cambios sigue siendo lo mejor, y es lo que contiene el modelo. Pruebe con más horas, una tasa de aprendizaje menor o un punto de control más cercano.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Training goes on without the window, as long as this computer runs. Open the project again to find it where it is then. Pausing saves everything, and the run can be resumed from the same point later. Stopping keeps the best check as the result.</source>
        <translation>El entrenamiento sigue sin la ventana mientras este equipo esté encendido. Abra de nuevo el proyecto para encontrarlo donde esté entonces. La pausa lo guarda todo, y el entrenamiento puede reanudarse después desde el mismo punto. Al detenerlo, queda como resultado la mejor comprobación.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Training learns from train, checks on dev, and leaves test for the end.</source>
        <translation>El entrenamiento aprende de train, comprueba en dev y deja test para el final.</translation>
    </message>
    <message>
        <location filename="../../core/training/__main__.py"/>
        <source>Training stopped because of a defect: {name}: {error}</source>
        <translation>El entrenamiento se detuvo por un defecto: {name}: {error}</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Training, {percent}</source>
        <translation>Entrenando, {percent}</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Training, {share}</source>
        <translation>Entrenando, {share}</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Transcribe files</source>
        <translation>Transcribir archivos</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Transcribe it first, or leave it out.</source>
        <translation>Transcríbalo primero o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Transcribe it, or bring those without text too.</source>
        <translation>Transcríbalo o importe también lo que no tiene texto.</translation>
    </message>
    <message>
        <location filename="../../core/sources/closeness.py"/>
        <source>Transcribe twenty clips of one to twenty seconds first.</source>
        <translation>Transcriba antes veinte fragmentos de uno a veinte segundos.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Transcribed</source>
        <translation>Transcrito</translation>
    </message>
    <message>
        <location filename="../../core/importers/transcriber.py"/>
        <source>Transcriber</source>
        <translation>Transcriber</translation>
    </message>
    <message>
        <location filename="../../core/importers/transcriber.py"/>
        <source>Transcriber's .trs files: turns of named speakers, beside the sound that each file names.</source>
        <translation>Archivos .trs de Transcriber: turnos de hablantes con nombre, junto al sonido que nombra cada archivo.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/corpus/details/transcript_editor.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/table/utterance_delegate.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Transcript or utterance</source>
        <translation>Transcripción o enunciado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <source>Transcript, before and after</source>
        <translation>Transcripción, antes y después</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Transcripts</source>
        <translation>Transcripciones</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Transcripts stay as you write them. Before training, clean-up rules make them plain: lower case, no punctuation, single spaces. The line under the transcript shows the result.</source>
        <translation>Las transcripciones quedan como se escriben. Antes del entrenamiento, las reglas de limpieza las simplifican: minúsculas, sin puntuación, espacios simples. La línea bajo la transcripción muestra el resultado.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <source>Transcripts that would change</source>
        <translation>Transcripciones que cambiarían</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Transcripts themselves stay as they are</source>
        <translation>Las transcripciones se quedan como están</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Transcripts with their history, recordings, takes and runs, in one file.</source>
        <translation>Transcripciones con su historial, grabaciones, tomas y entrenamientos, en un archivo.</translation>
    </message>
    <message>
        <location filename="../../app/train/shown_runs.py"/>
        <source>Transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Treat as one letter</source>
        <translation>Tratar como una letra</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <source>Treat as one letter…</source>
        <translation>Tratar como una letra…</translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>Trend</source>
        <translation>Tendencia</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>Tried on dev</source>
        <translation>Probado con dev</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Trim</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Trim many to speech…</source>
        <translation>Recortar varios a la voz…</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Trim them to speech, so that training listens to voices only.</source>
        <translation>Recórtelos a la voz, para que el entrenamiento solo escuche voces.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Trim to speech</source>
        <translation>Recortar a la voz</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Trim to speech…</source>
        <translation>Recortar a la voz…</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Trim {0} to speech</source>
        <translation type="vanished">Recortar {0} a la voz</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Trim {what} to speech</source>
        <translation>Recortar {what} a la voz</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <location filename="../../app/checkpoints/download_controller.py"/>
        <location filename="../../app/checkpoints/trial_controller.py"/>
        <location filename="../../app/frame/project_notices.py"/>
        <location filename="../../app/live/model_controller.py"/>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Try again.</source>
        <translation>Vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>Try again. If it stays so, a mirror (HF_ENDPOINT) mixes revisions. {kept}</source>
        <translation>Vuelva a intentarlo. Si sigue igual, una réplica (HF_ENDPOINT) mezcla revisiones. {kept}</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>Try again. If it stays so, a proxy or a mirror (HF_ENDPOINT) changes files, or the model was replaced.</source>
        <translation>Vuelva a intentarlo. Si sigue igual, un proxy o una réplica (HF_ENDPOINT) cambia archivos, o el modelo se reemplazó.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>Try again: what was fetched is kept.</source>
        <translation>Vuelva a intentarlo: lo traído se conserva.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>Try again; if it stays so, a proxy or a mirror (HF_ENDPOINT) cuts files.</source>
        <translation>Vuelva a intentarlo; si sigue igual, un proxy o una réplica (HF_ENDPOINT) corta archivos.</translation>
    </message>
    <message>
        <location filename="../../core/sources/closeness.py"/>
        <source>Try another, or try again.</source>
        <translation>Pruebe otro, o vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>Try on dev set</source>
        <translation>Probar con dev</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Try the checkpoint on the dev set</source>
        <translation>Probar el punto de control con el conjunto dev</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Trying the device</source>
        <translation>Probando el dispositivo</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Trying the longest utterances</source>
        <translation>Probando los enunciados más largos</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Trying the longest utterances of the dev set</source>
        <translation>Probando los enunciados más largos de dev</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Trying to save and load</source>
        <translation>Probando a guardar y cargar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/trial_controller.py"/>
        <source>Trying {name}</source>
        <translation>Probando {name}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Turkish</source>
        <comment>language</comment>
        <translation>turco</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Turkmen</source>
        <comment>language</comment>
        <translation>turcomano</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Two scripts in one word: {text}</source>
        <translation>Dos escrituras en una palabra: {text}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Type a text.</source>
        <translation>Escriba un texto.</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>Type one.</source>
        <translation>Escriba uno.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/language_fields.py"/>
        <source>Type the code of {name} too (ISO 639-3, such as tci).</source>
        <translation>Escriba también el código de {name} (ISO 639-3, como tci).</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Type to narrow the list; Enter asks the hub for your words, or for one model by OWNER/NAME. “Get a model that has heard people” chooses the smallest one that may be used for anything, understands the neighbour’s language and fits this computer’s memory.</source>
        <translation>Escriba para acotar la lista; Enter consulta el hub sobre sus palabras, o sobre un solo modelo por OWNER/NAME. «Obtener un modelo que ha oído a personas» elige el más pequeño que se puede usar para cualquier fin, entiende la lengua vecina y cabe en la memoria de este equipo.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Typographic and typed apostrophes become one character: the alphabet’s own where it has one.</source>
        <translation>Los apóstrofos tipográficos y tecleados pasan a ser un solo carácter: el propio del alfabeto donde lo tiene.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Ukrainian</source>
        <comment>language</comment>
        <translation>ucraniano</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Understand people in languages of other families</source>
        <translation>Entienden a las personas en lenguas de otras familias</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Understand people in very many languages</source>
        <translation>Entienden a las personas en muchísimas lenguas</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Understand people in {language}</source>
        <translation>Entienden a las personas en {language}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>Understands</source>
        <translation>Entiende</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/corpus/page.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/frame/status_bar.py"/>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/train/page.py"/>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Undo takes the whole import back.</source>
        <translation>Deshacer anula toda la importación.</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>Undo the import to have the old text.</source>
        <translation>Deshaga la importación para tener el texto anterior.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_commands.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <source>Undo: {label}</source>
        <translation>Deshacer: {label}</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Unpack and open</source>
        <translation>Desempaquetar y abrir</translation>
    </message>
    <message>
        <location filename="../../core/importers/packed.py"/>
        <source>Unpack it yourself, and look at what is in it.</source>
        <translation>Desempaquételo y mire qué contiene.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Unpack it, and import the folder.</source>
        <translation>Desempaquételo e importe la carpeta.</translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>Unpack the archive again.</source>
        <translation>Vuelva a desempaquetar el archivo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Unpack the corpus completely.</source>
        <translation>Desempaquete el corpus por completo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>Unpack them; each has the folders etc and wav.</source>
        <translation>Desempaquételos; cada uno tiene las carpetas etc y wav.</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Unpack {name}</source>
        <translation>Desempaquetar {name}</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Unpacked into {folder}</source>
        <translation>Desempaquetado en {folder}</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Unpacking was cancelled.</source>
        <translation>Se canceló el desempaquetado.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Unset it to fetch models.</source>
        <translation>Quítelo para traer modelos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Untick all</source>
        <translation>Desmarcar todo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Up to</source>
        <translation>Hasta</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/__init__.py"/>
        <source>Update %n transcripts</source>
        <extracomment>one: Update one transcript</extracomment>
        <translation>
            <numerusform>Actualizar una transcripción</numerusform>
            <numerusform>Actualizar %n transcripciones</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Update Vizinho to open it.</source>
        <translation>Actualice Vizinho para abrirlo.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Update Vizinho to open it. Nothing was changed.</source>
        <translation>Actualice Vizinho para abrirlo. No se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Update Vizinho.</source>
        <translation>Actualice Vizinho.</translation>
    </message>
    <message>
        <location filename="../../core/importers/__init__.py"/>
        <source>Update {changed}</source>
        <translation type="vanished">Actualizar {changed}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Upper Sorbian</source>
        <comment>language</comment>
        <translation>alto sorabo</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/families/kind.py"/>
        <location filename="../../core/families/whisper/__init__.py"/>
        <source>Upper layers</source>
        <translation>Capas superiores</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Urdu</source>
        <comment>language</comment>
        <translation>urdu</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Use all suggestions</source>
        <translation>Usar todas las sugerencias</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>Use it with --from scratch, or leave it out.</source>
        <translation>Úselo con --from scratch, o quítelo.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Use system font</source>
        <translation>Usar la letra del sistema</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Use the suggestion</source>
        <translation>Usar la sugerencia</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Use these keys</source>
        <translation>Usar estas teclas</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Use these letters</source>
        <translation>Usar estas letras</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Used</source>
        <translation>Uso</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>Usual</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/frame/palette_entries.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Utterance</source>
        <translation>Enunciado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Utterance length</source>
        <translation>Duración de los enunciados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>Utterance lengths. Left and Right choose a range, Shift widens it, Esc clears</source>
        <translation>Duraciones de los enunciados. Izquierda y Derecha eligen un intervalo, Shift lo amplía, Esc lo quita</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Utterance {0}, {1} seconds, kept {2} to {3}</source>
        <translation type="vanished">Enunciado {0}, {1} segundos, se conserva de {2} a {3}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Utterance {id}</source>
        <translation>Enunciado {id}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Utterance {key}, {seconds:.2f} seconds, kept {start:.2f} to {end:.2f}</source>
        <translation>Enunciado {key}, {seconds:.2f} segundos, conservado de {start:.2f} a {end:.2f}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <location filename="../../app/corpus/table/utterance_table.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <location filename="../../app/home/restore.py"/>
        <source>Utterances</source>
        <translation>Enunciados</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Utterances become files of their own: where they lay in their recordings is not kept.</source>
        <translation>Los enunciados pasan a ser archivos propios: no se conserva dónde estaban en sus grabaciones.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>Utterances that do not fit the alphabet</source>
        <translation>Enunciados que no encajan en el alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Uyghur</source>
        <comment>language</comment>
        <translation>uigur</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Uzbek</source>
        <comment>language</comment>
        <translation>uzbeko</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <location filename="../../app/train/expert_view.py"/>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Value of a flag</source>
        <translation>Valor de un aviso</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Variation</source>
        <translation>Variación</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Venetian</source>
        <comment>language</comment>
        <translation>véneto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Very quiet</source>
        <translation>Volumen muy bajo</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Very quiet: under</source>
        <translation>Muy bajo: por debajo de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Very quiet: {text}.</source>
        <translation>Volumen muy bajo: {text}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Very small and quick, English only: for close relatives of English.</source>
        <translation>Muy pequeño y rápido, solo inglés: para parientes cercanos del inglés.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Vietnamese</source>
        <comment>language</comment>
        <translation>vietnamita</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/key_sets.py"/>
        <source>Vizinho</source>
        <translation>Vizinho</translation>
    </message>
    <message>
        <location filename="../../core/families/trust.py"/>
        <source>Vizinho never runs code from a model: choose another.</source>
        <translation>Vizinho nunca ejecuta código de un modelo: elija otro.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Vizinho teaches a speech recogniser a language by starting from a model of a neighbour. Most letters carry over with what the model knows of their sound; only the new ones begin afresh.</source>
        <translation>Vizinho enseña una lengua a un reconocedor de habla partiendo del modelo de una lengua vecina. La mayoría de las letras se heredan con lo que el modelo sabe de su sonido; solo las nuevas empiezan de cero.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Voice tells speech from noise. Loudness is far quicker, and does for quiet rooms.</source>
        <translation>La voz distingue el habla del ruido. El volumen es mucho más rápido y basta en salas silenciosas.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Voices</source>
        <translation>Voces</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>WAV, 16 bit, at the rate of its recording</source>
        <translation>WAV, 16 bits, a la frecuencia de su grabación</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>WAV, FLAC, Ogg Vorbis and Opus, MP3, AIFF and others; M4A, MP4, WebM and WMA as well.</source>
        <translation>WAV, FLAC, Ogg Vorbis y Opus, MP3, AIFF y otros; también M4A, MP4, WebM y WMA.</translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>Wait for it, or pause it.</source>
        <translation>Espere a que termine o páuselo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Wait some minutes; logging in raises the limit. {kept}</source>
        <translation>Espere unos minutos; iniciar sesión sube el límite. {kept}</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/train/states.py"/>
        <source>Waiting</source>
        <comment>a run</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Waiting</source>
        <comment>a task</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Waiting for the first check</source>
        <translation>A la espera de la primera comprobación</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Waiting for the first check, about {time}</source>
        <translation>A la espera de la primera comprobación, unos {time}</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Waits in the queue</source>
        <translation>Espera en la cola</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Walloon</source>
        <comment>language</comment>
        <translation>valón</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Wanted: ELAN, TextGrid, CHAT, EXMARaLDA, FLEx, Transcriber, CTM, Audacity labels or subtitles; sounds with or without texts beside them; a table (CSV, TSV, JSON lines); or the folder of a corpus such as Common Voice, Kaldi, Lhotse or LJSpeech.</source>
        <translation>Se necesita: ELAN, TextGrid, CHAT, EXMARaLDA, FLEx, Transcriber, CTM, etiquetas de Audacity o subtítulos; sonidos con o sin textos a su lado; una tabla (CSV, TSV, líneas JSON); o la carpeta de un corpus como Common Voice, Kaldi, Lhotse o LJSpeech.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>Wanted: JSON lines with a sound (audio_filepath) and a text each.</source>
        <translation>Se necesita: líneas JSON, cada una con un sonido (audio_filepath) y un texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>Wanted: metadata.csv and the folder wavs.</source>
        <translation>Se necesita: metadata.csv y la carpeta wavs.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>Wanted: metadata.csv or metadata.jsonl with file_name.</source>
        <translation>Se necesita: metadata.csv o metadata.jsonl con file_name.</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/home/next_steps.py"/>
        <source>Watch it</source>
        <translation>Mirarlo</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Watch {name}</source>
        <translation>Mirar {name}</translation>
    </message>
    <message>
        <location filename="../../core/sources/closeness.py"/>
        <source>Weak evidence: it hints at a neighbour. A short run of each, side by side, settles it.</source>
        <translation>Indicio débil: apunta a una vecina. Un entrenamiento corto de cada una, lado a lado, lo decide.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Welsh</source>
        <comment>language</comment>
        <translation>galés</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>West Frisian</source>
        <comment>language</comment>
        <translation>frisón occidental</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>What a model heard</source>
        <translation>Lo que oyó un modelo</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>What a run can start from</source>
        <translation>De qué puede partir un entrenamiento</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>What a run starts from</source>
        <translation>De qué parte un entrenamiento</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>What became of every file</source>
        <translation>Qué fue de cada archivo</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>What could be read was imported; copy it again if you can.</source>
        <translation>Se importó lo que se pudo leer; cópielo de nuevo si es posible.</translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>What could be read was read. Take another copy if there is one.</source>
        <translation>Se leyó lo que se pudo. Use otra copia si la hay.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>What does not fit</source>
        <translation>Lo que no encaja</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>What goes along</source>
        <translation>Qué lo acompaña</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What has changed in the source</source>
        <translation>Lo que cambió en el origen</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>What is chosen or listed can be trimmed, split at pauses, merged, tagged or given a speaker in one step: menu Corpus, Many at once. Each says first what would change, can be cancelled, and is undone by one Undo.</source>
        <translation>Lo que está elegido o a la vista se puede recortar, partir en las pausas, unir, etiquetar o asignar a un hablante en un solo paso: menú Corpus, Varios a la vez. Cada operación dice antes qué cambiaría, se puede cancelar y se anula con un solo Deshacer.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>What is heard beside the words: [laugh], {breath}, &lt;noise&gt;.</source>
        <translation>Lo que se oye además de las palabras: [laugh], {breath}, &lt;noise&gt;.</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>What is in it was looked at.</source>
        <translation>Se examinó su contenido.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>What is mended, or to be looked at</source>
        <translation>Lo que se arregla o hay que mirar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>What is merged</source>
        <translation>Qué se une</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>What is not transcribed counts in no split</source>
        <translation>Lo que no está transcrito no cuenta en ningún conjunto</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>What is odd in it is no invisible sign.</source>
        <translation>Lo raro que contiene no es un signo invisible.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>What is what</source>
        <translation>Qué es cada cosa</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What is wrong</source>
        <translation>Qué falla</translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>What it is made of</source>
        <translation>De qué está hecho</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What it says now</source>
        <translation>Lo que dice ahora</translation>
    </message>
    <message>
        <location filename="../../app/train/panes.py"/>
        <source>What it writes now</source>
        <translation>Lo que escribe ahora</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>What runs beside the window</source>
        <translation>Lo que funciona junto a la ventana</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>What stays behind</source>
        <translation>Lo que no se exporta</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>What texts are written with: the letters of the alphabet, pieces of words that are learnt from the train texts, or what the source writes with, its pieces or letters as they are.</source>
        <translation>Con qué se escriben los textos: las letras del alfabeto, trozos de palabras que se aprenden de los textos de train, o aquello con que escribe el origen, sus trozos o letras tal como son.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>What the model is taught, a key of core.objectives.OBJECTIVES: the family's.</source>
        <translation>Qué se enseña al modelo, una clave de core.objectives.OBJECTIVES: la de la familia.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>What the model read</source>
        <translation>Lectura del modelo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/frame/help.py"/>
        <source>What the model will read</source>
        <translation>Lo que leerá el modelo</translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>What the model writes now</source>
        <translation>Lo que escribe ahora el modelo</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>What the model wrote</source>
        <translation>Lo que escribió el modelo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <source>What the rule is about</source>
        <translation>De qué trata la regla</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>What the run is called in lists.</source>
        <translation>Cómo se llama el entrenamiento en las listas.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>What this run is for</source>
        <translation>Para qué es este entrenamiento</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>What to call the source in lists, such as "Spanish · starter".</source>
        <translation>Cómo llamar al origen en las listas, por ejemplo «Español · inicial».</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>What was fetched is kept: the same again goes on from there.</source>
        <translation>Lo traído se conserva: lo mismo otra vez sigue desde ahí.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/download_controller.py"/>
        <source>What was fetched of {model} is kept</source>
        <translation>Lo traído de {model} se conserva</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <location filename="../../app/frame/palette.py"/>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message>
        <location filename="../../app/live/device_loss.py"/>
        <source>What was heard until then is kept.</source>
        <translation>Lo que se oyó hasta entonces se conserva.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>What was heard until then is kept. Check the device, then retry.</source>
        <translation>Lo escuchado hasta entonces se conserva. Revise el dispositivo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>What was heard until then is kept. Make room on the disk, then record again.</source>
        <translation>Lo escuchado hasta entonces se conserva. Libere espacio en el disco y vuelva a grabar.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>What was heard until then is kept. Plug it in again, then retry.</source>
        <translation>Lo escuchado hasta entonces se conserva. Vuelva a conectarlo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>What was heard, line by line</source>
        <translation>Lo que se oyó, línea por línea</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What was kept out</source>
        <translation>Lo no incluido</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <source>What was left as it is, and why</source>
        <translation>Lo que se quedó como estaba, y por qué</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>What was measured is kept: another limit reads no sound again.</source>
        <translation>Lo medido se conserva: con otro límite no se vuelve a leer ningún sonido.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What was mended, or is to be looked at</source>
        <translation>Lo que se arregló o hay que mirar</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>What was really said</source>
        <translation>Lo que se dijo en realidad</translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>What was saved in {folder} cannot be read.</source>
        <translation>Lo guardado en {folder} no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/parakeet_tdt/__init__.py"/>
        <source>What was written before</source>
        <translation>Lo escrito antes</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>What will happen</source>
        <translation>Qué ocurrirá</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>What would be</source>
        <translation>Cómo quedaría</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>What would be kept out</source>
        <translation>Lo que no se importaría</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>What {sign} is</source>
        <translation>Qué es {sign}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>When importing again</source>
        <translation>Al volver a importar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/rows.py"/>
        <source>Where else to look for the sound files.</source>
        <translation>Dónde más buscar los archivos de sonido.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Where files are</source>
        <translation>Dónde están los archivos</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>Where formats overlap</source>
        <translation>Donde coinciden formatos</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Where is {name} now?</source>
        <translation>¿Dónde está {name} ahora?</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/relink.py"/>
        <source>Where is {name}?</source>
        <translation>¿Dónde está {name}?</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/table.py"/>
        <source>Where it is</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Where it runs</source>
        <translation>Dónde se ejecuta</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Where new runs train</source>
        <translation>Dónde se entrenan los nuevos</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>Where the sound comes from</source>
        <translation>De dónde viene el sonido</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Where to look</source>
        <translation>Dónde buscar</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Where to train; auto takes CUDA, then MPS, then the CPU.</source>
        <translation>Dónde entrenar; auto toma CUDA, luego MPS, luego la CPU.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Whether all rules must hold, or any of them</source>
        <translation>Si deben cumplirse todas las reglas o alguna</translation>
    </message>
    <message>
        <location filename="../../core/exporters/kaldi.py"/>
        <location filename="../../core/exporters/nemo.py"/>
        <source>Which channel is heard is not kept for {channels:,} utterances.</source>
        <translation>En {channels:,} enunciados no se conserva qué canal se oye.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Which columns the table shows</source>
        <translation>Qué columnas muestra la tabla</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Which file goes with which sound</source>
        <translation>Qué archivo va con qué sonido</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Which is nearest?</source>
        <translation>¿Cuál es el más cercano?</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Which layers learn when, a key of core.strategies.STRATEGIES.</source>
        <translation>Qué capas aprenden cuándo, una clave de core.strategies.STRATEGIES.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>Which letters the {language} checkpoint already knows, and where the new ones start from</source>
        <translation>Qué letras conoce ya el punto de control de {language} y de dónde parten las nuevas</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Which of them is the transcript.</source>
        <translation>Cuál de ellos es la transcripción.</translation>
    </message>
    <message>
        <location filename="../../app/train/panes.py"/>
        <source>Which runs are shown</source>
        <translation>Qué entrenamientos se muestran</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>Which tiers hold what is said, as far as what is on them tells. Translations, notes and phones are better left out.</source>
        <translation>Qué líneas contienen lo que se dice, hasta donde lo indica su contenido. Es mejor dejar fuera traducciones, notas y fonos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Which utterances</source>
        <translation>Qué enunciados</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Who speaks</source>
        <translation>Quién habla</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Whole corpora: Common Voice, Kaldi, Lhotse, NeMo, ESPnet, Label Studio, audio folders, LibriSpeech, VoxForge. Several formats in one folder are one import, which ends with an account of every file.</source>
        <translation>Corpus enteros: Common Voice, Kaldi, Lhotse, NeMo, ESPnet, Label Studio, carpetas de audio, LibriSpeech, VoxForge. Varios formatos en una carpeta son una sola importación, que termina con un informe de cada archivo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Why not, and which</source>
        <translation>Por qué no, y cuáles</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>Width of the adapters: how much they can learn, and their size.</source>
        <translation>Ancho de los adaptadores: cuánto pueden aprender y qué tamaño tienen.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>With</source>
        <translation>Por</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>With numbers spelt out</source>
        <translation>Con los números en palabras</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Wolof</source>
        <comment>language</comment>
        <translation>wólof</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Word and letter error rate against hours heard</source>
        <translation>Tasa de error de palabras y de letras según las horas escuchadas</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Word error rate (WER) counts wrong, left out and extra words against the words that were said; letter error rate (CER) does the same for letters. Lower is better; 0% is perfect.</source>
        <translation>La tasa de error de palabras (WER) cuenta las palabras equivocadas, omitidas y sobrantes frente a las que se dijeron; la tasa de error de letras (CER) hace lo mismo con las letras. Cuanto más baja, mejor; 0% es perfecto.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Word errors on the dev set are down to {rate}.</source>
        <translation>Los errores de palabra en dev han bajado al {rate}.</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Word errors stay near 100% while {cer} of the letters are wrong. Look at the samples below; more hours, or a checkpoint that is closer, usually help.</source>
        <translation>Los errores de palabras siguen cerca del 100%, mientras que el {cer} de las letras están mal. Mire los ejemplos de abajo; suelen ayudar más horas o un punto de control más cercano.</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Word errors, dev</source>
        <translation>Errores de palabras, dev</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Words added behind</source>
        <translation>Palabras añadidas al final</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Words in brackets that may have been said: (diz ele).</source>
        <translation>Palabras entre paréntesis que quizá se dijeron: (diz ele).</translation>
    </message>
    <message>
        <location filename="../../app/live/word_flow.py"/>
        <source>Words of the take</source>
        <translation>Palabras de la toma</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan_kept.py"/>
        <source>Words under utterances with new times lie outside of them in ELAN: they keep their own.</source>
        <translation>Las palabras bajo enunciados con tiempos nuevos quedan fuera de ellos en ELAN: conservan los suyos.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Words were shared out by the times a model heard them in {by_model:,}.</source>
        <translation>En {by_model:,}, las palabras se repartieron según los tiempos en que las oyó un modelo.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Words were shared out by time in {by_time:,}: listen to where they part.</source>
        <translation>En {by_time:,}, las palabras se repartieron por tiempo: escuche dónde se separan.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Words with a number behind a low line: a casa ipu_5.</source>
        <translation>Palabras con un número tras un guion bajo: a casa ipu_5.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>Words with times (.ctm), joined into utterances at pauses, and the recordings that they name.</source>
        <translation>Palabras con tiempos (.ctm), unidas en enunciados hasta las pausas, y las grabaciones que nombran.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/job_dialog.py"/>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Would be read</source>
        <translation>Se leería</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>Would become</source>
        <translation>Pasaría a ser</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>Write --rule {field} {op} 2.5.</source>
        <translation>Escriba --rule {field} {op} 2.5.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Write 0 or more seconds.</source>
        <translation>Escriba 0 o más segundos.</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>Write NAME=VALUE, such as --set learning_rate=5e-4.</source>
        <translation>Escriba NOMBRE=VALOR, por ejemplo --set learning_rate=5e-4.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>Write OWNER/NAME, such as openai/whisper-base, or OWNER/NAME@REVISION.</source>
        <translation>Escriba OWNER/NAME, por ejemplo openai/whisper-base, u OWNER/NAME@REVISION.</translation>
    </message>
    <message>
        <location filename="../../core/commands/takes.py"/>
        <source>Write correct TAKE TEXT, or keep TAKE...</source>
        <translation>Escriba correct TAKE TEXT, o keep TAKE...</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Write each line into a text beside its sound, or a table.</source>
        <translation>Escriba cada línea en un texto junto a su sonido, o en una tabla.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Write each word in one script</source>
        <translation>Escribir cada palabra en una sola escritura</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>Write it after text; "" takes it away.</source>
        <translation>Escríbala después de text; "" la quita.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>Write it as 12.5.</source>
        <translation>Escríbalo así: 12.5.</translation>
    </message>
    <message>
        <location filename="../../core/commands/importing.py"/>
        <source>Write it as FORMAT.OPTION=VALUE.</source>
        <translation>Escríbalo como FORMATO.OPCIÓN=VALOR.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Write numbers as words</source>
        <translation>Escribir los números en palabras</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Write one; a number will do.</source>
        <translation>Escriba uno; basta un número.</translation>
    </message>
    <message>
        <location filename="../../core/commands/runs.py"/>
        <source>Write rename RUN NAME, note RUN TEXT, curves RUN, or pause, stop, remove, restore RUN...</source>
        <translation>Escriba rename RUN NAME, note RUN TEXT, curves RUN, o pause, stop, remove, restore RUN...</translation>
    </message>
    <message>
        <location filename="../../core/commands/listing.py"/>
        <source>Write save NAME --rule FIELD OP VALUE, rename OLD NEW, or delete NAME.</source>
        <translation>Escriba save NAME --rule FIELD OP VALUE, rename OLD NEW, o delete NAME.</translation>
    </message>
    <message>
        <location filename="../../core/commands/speakers.py"/>
        <source>Write set NAME FACT VALUE (facts: {facts}), or merge KEEP OTHER...</source>
        <translation>Escriba set NAME FACT VALUE (FACT: {facts}), o merge KEEP OTHER...</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Write the Greek ς as σ everywhere</source>
        <translation>Escribir la ς griega como σ en todas partes</translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>Write the part as name:1 (the first), name:-1 (the last), name:+:2 or name:/pattern/.</source>
        <translation>Escriba la parte como name:1 (la primera), name:-1 (la última), name:+:2 o name:/patrón/.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Write the tag to add or to remove.</source>
        <translation>Escriba la etiqueta que se va a añadir o quitar.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Write the whole path.</source>
        <translation>Escriba la ruta completa.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>Write train, dev, test or none after split-to.</source>
        <translation>Escriba train, dev, test o none después de split-to.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Write what is said in it, or leave it out.</source>
        <translation>Escriba lo que se dice ahí o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <location filename="../../core/evaluation/in_child.py"/>
        <source>Write what is said in them first.</source>
        <translation>Escriba primero lo que se dice en ellos.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/markup.py"/>
        <source>Write what is said, or leave it out.</source>
        <translation>Escriba lo que se dice o déjelo fuera.</translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>Write what was said, then keep it.</source>
        <translation>Escriba lo que se dijo y luego consérvela.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/advice.py"/>
        <source>Write with pieces of words</source>
        <translation>Escribir con trozos de palabras</translation>
    </message>
    <message>
        <location filename="../../core/runs/fit.py"/>
        <source>Write with pieces of words instead: --set vocabulary=pieces.</source>
        <translation>Escriba con trozos de palabras: --set vocabulary=pieces.</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Write your own</source>
        <translation>Escribir una propia</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Write your own…</source>
        <translation>Escribir otra propia…</translation>
    </message>
    <message>
        <location filename="../../core/commands/checking.py"/>
        <source>Write {name}=NUMBER.</source>
        <translation>Escriba {name}=NÚMERO.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <source>Writes</source>
        <translation>Escribe</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Writes Portuguese by letters: a sure start for Galician and other neighbours.</source>
        <translation>Escribe portugués por letras: un comienzo seguro para el gallego y otras vecinas.</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Writes Spanish by letters: a sure start for Spanish's neighbours, with a graphics card.</source>
        <translation>Escribe español por letras: un comienzo seguro para las vecinas del español, con tarjeta gráfica.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Writing the final text</source>
        <translation>Escribiendo el texto final</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Writing the model</source>
        <translation>Escribiendo el modelo</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Xhosa</source>
        <comment>language</comment>
        <translation>xhosa</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Yakut</source>
        <comment>language</comment>
        <translation>yakuto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <location filename="../../app/formatting.py"/>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Yiddish</source>
        <comment>language</comment>
        <translation>yidis</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Yoruba</source>
        <comment>language</comment>
        <translation>yoruba</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Your changes are saved all the same. Make room on the disk; opening the project again tries it again.</source>
        <translation>Sus cambios están guardados de todos modos. Libere espacio en el disco; al abrir de nuevo el proyecto se vuelve a intentar.</translation>
    </message>
    <message>
        <location filename="../../app/messages.py"/>
        <source>Your project is as it was before. The report below helps to mend it.</source>
        <translation>Su proyecto está como antes. El informe de abajo ayuda a arreglarlo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Your token may lack the right to read it. {login}</source>
        <translation>Puede que a su token le falte el permiso de leerlo. {login}</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <location filename="../../app/train/curve_sets.py"/>
        <source>Zero-shot</source>
        <translation>Zero-shot</translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>Zero-shot baseline {rate}</source>
        <translation>Referencia zero-shot {rate}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Zoom to the selection</source>
        <translation>Ampliar la selección</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Zulu</source>
        <comment>language</comment>
        <translation>zulú</translation>
    </message>
    <message>
        <location filename="../../core/commands/listing.py"/>
        <source>`vizinho filters {folder}` lists them.</source>
        <translation>`vizinho filters {folder}` los enumera.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>`vizinho history DIR` lists the steps.</source>
        <translation>`vizinho history DIR` enumera los pasos.</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>`vizinho new` or `vizinho sample` makes a project.</source>
        <translation>`vizinho new` o `vizinho sample` crea un proyecto.</translation>
    </message>
    <message>
        <location filename="../../core/commands/queueing.py"/>
        <source>`vizinho queue {folder}` lists them.</source>
        <translation>`vizinho queue {folder}` los enumera.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>`vizinho sources` lists what is.</source>
        <translation>`vizinho sources` enumera lo que está.</translation>
    </message>
    <message>
        <location filename="../../core/commands/speakers.py"/>
        <source>`vizinho speakers {folder}` lists who there is.</source>
        <translation>`vizinho speakers {folder}` enumera quiénes hay.</translation>
    </message>
    <message>
        <location filename="../../core/commands/takes.py"/>
        <source>`vizinho takes {parent}` lists them.</source>
        <translation>`vizinho takes {parent}` las enumera.</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/compare.py"/>
        <source>a fresh start</source>
        <translation>un comienzo nuevo</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/table.py"/>
        <source>a good start</source>
        <translation>un buen comienzo</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>a letter like it</source>
        <translation>una letra parecida</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>a mark that stands on no letter</source>
        <translation>un diacrítico sin letra</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>a model of the hub</source>
        <translation>un modelo del hub</translation>
    </message>
    <message>
        <location filename="../../core/objectives/seq2seq/languages.py"/>
        <source>a new language, which starts as {neighbour}</source>
        <translation>una lengua nueva, que parte de {neighbour}</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a number above {low:,.10g} and up to {high:,.10g}</source>
        <translation>un número mayor que {low:,.10g} y hasta {high:,.10g}</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a number above {low} and up to {high}</source>
        <translation type="vanished">un número mayor que {low} y hasta {high}</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a number from {low:,.10g} to {high:,.10g}</source>
        <translation>un número de {low:,.10g} a {high:,.10g}</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a number from {low} to {high}</source>
        <translation type="vanished">un número de {low} a {high}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>a run of this project</source>
        <translation>un entrenamiento de este proyecto</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>a special token</source>
        <translation>un elemento especial</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a whole number from {low:,.10g} to {high:,.10g}</source>
        <translation>un número entero de {low:,.10g} a {high:,.10g}</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a whole number from {low} to {high}</source>
        <translation type="vanished">un número entero de {low} a {high}</translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>about one minute</source>
        <translation>alrededor de un minuto</translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>absent</source>
        <translation>no está</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>add a folder</source>
        <translation>añadir una carpeta</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>add {letters} to the alphabet</source>
        <translation>añadir {letters} al alfabeto</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>added folder</source>
        <translation>carpeta añadida</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>added: {letters}</source>
        <translation>añadidas: {letters}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>adds {time}</source>
        <translation>añade {time}</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>age</source>
        <translation>edad</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_commands.py"/>
        <source>all utterances</source>
        <translation>todos los enunciados</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>also heard as {others}; press the number to choose</source>
        <translation>también oído como {others}; pulse el número para elegir</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/sound_only.py"/>
        <source>and %n more files may hold transcripts, which were not read.</source>
        <extracomment>one: and one more file may hold transcripts, which were not read.</extracomment>
        <translation>
            <numerusform>y otro archivo más pueden contener transcripciones, que no se leyeron.</numerusform>
            <numerusform>y %n archivos más pueden contener transcripciones, que no se leyeron.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>and {number:,} more files </source>
        <translation type="vanished">y {number:,} archivos más </translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>and {number} more</source>
        <translation>y {number} más</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>another prompt</source>
        <translation>otra frase</translation>
    </message>
    <message>
        <location filename="../../core/decoding/outputs.py"/>
        <source>another sound is called {name} too</source>
        <translation>otro sonido también se llama {name}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>any length</source>
        <translation>cualquier duración</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>applied top to bottom</source>
        <translation>se aplica de arriba abajo</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>as heard</source>
        <translation>según lo escuchado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>as list</source>
        <translation>como lista</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>as sound</source>
        <translation>como sonido</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>as text</source>
        <translation>como texto</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>ask the hub</source>
        <translation>consultar el hub</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>asked for a fresh output layer</source>
        <translation>se pidió una capa de salida desde cero</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>at least</source>
        <translation>al menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>at most</source>
        <translation>como máximo</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>audio s per s</source>
        <translation>s de audio por s</translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>becomes “{short}”</source>
        <translation>pasa a ser «{short}»</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <source>before {before}; after {after}</source>
        <translation>antes {before}; después {after}</translation>
    </message>
    <message>
        <location filename="../../core/importers/cues.py"/>
        <source>begins in the line of its times (line {line}); that was read as its text</source>
        <translation>empieza en la línea de sus tiempos (línea {line}); eso se leyó como su texto</translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>begins with “{shortened}”, and no sound has that name.</source>
        <translation>empieza con «{shortened}», y ningún sonido tiene ese nombre.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/audio_clock.py"/>
        <source>begins {late} late by its own clock and has %n gaps of {length} in all, the first at {first}; there is silence there now, so that times are a player's.</source>
        <extracomment>one: begins {late} late by its own clock and has a gap of {length} at {first}; there is silence there now, so that times are a player's.</extracomment>
        <translation>
            <numerusform>empieza {late} tarde según su propio reloj y tiene un hueco de {length} en {first}; ahora hay silencio ahí, para que los tiempos sean los de un reproductor.</numerusform>
            <numerusform>empieza {late} tarde según su propio reloj y tiene %n huecos de {length} en total, el primero en {first}; ahora hay silencio ahí, para que los tiempos sean los de un reproductor.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/audio_clock.py"/>
        <source>begins {late} late by its own clock; there is silence there now, so that times are a player's.</source>
        <translation>empieza {late} tarde según su propio reloj; ahora hay silencio ahí, para que los tiempos sean los de un reproductor.</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>best</source>
        <translation>mejor</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <location filename="../../app/train/states.py"/>
        <source>best word error rate {rate}</source>
        <translation>mejor tasa de error de palabra {rate}</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>bf16, mixed</source>
        <translation>bf16, mixta</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>bring recordings in</source>
        <translation>importar grabaciones</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>byte-order mark</source>
        <translation>marca de orden de bytes</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/kaldi.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/line_yaml.py"/>
        <location filename="../../core/importers/lines.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/survey.py"/>
        <location filename="../../core/importers/voxforge.py"/>
        <source>cannot be read ({why}).</source>
        <translation>no se puede leer ({why}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>cannot be read.</source>
        <translation>no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>cannot be read: give your own words</source>
        <translation>no se puede leer: escriba otras palabras</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>canção.txt goes with canção.wav however its accents are kept, and with cancao.wav.</source>
        <translation>canção.txt va con canção.wav, se guarden como se guarden sus acentos, y con cancao.wav.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>carried over</source>
        <translation>heredado</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>changes %n utterances</source>
        <extracomment>one: changes one utterance</extracomment>
        <translation>
            <numerusform>cambia un enunciado</numerusform>
            <numerusform>cambia %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <source>changes the accent on the last letter</source>
        <translation>cambia el acento de la última letra</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <source>changes the accent on the last letter: {forms}</source>
        <translation>cambia el acento de la última letra: {forms}</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>channel {number}</source>
        <translation>canal {number}</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>check with</source>
        <translation>comprobar</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>checked {time}</source>
        <translation>comprobado {time}</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/page.py"/>
        <source>choose a page</source>
        <translation>elegir una página</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>choose the start</source>
        <translation>elegir de qué parte</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>chosen at the start</source>
        <translation>se elige al empezar</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <location filename="../../core/objectives/seq2seq/languages.py"/>
        <source>chosen by hand</source>
        <translation>elegida a mano</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/bar_chart.py"/>
        <source>chosen: {span}</source>
        <translation>elegido: {span}</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>claims to hold {gigabytes}, far more than a file of its size can</source>
        <translation>declara contener {gigabytes}, mucho más de lo que cabe en un archivo de su tamaño</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>clear</source>
        <translation>borrar</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>clip-1-transcript.txt goes with clip-1.wav or with clip-1_S01.wav.</source>
        <translation>clip-1-transcript.txt va con clip-1.wav o con clip-1_S01.wav.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>clip-1.txt goes with clip-1.wav.</source>
        <translation>clip-1.txt va con clip-1.wav.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>clip-1.wav.txt goes with clip-1.wav.</source>
        <translation>clip-1.wav.txt va con clip-1.wav.</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>closed vowel under stress</source>
        <translation>vocal cerrada tónica</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>column {i}</source>
        <translation>columna {i}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>comes with Vizinho</source>
        <translation>incluido con Vizinho</translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>config.json</source>
        <translation>config.json</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>contains, accents aside</source>
        <translation>contiene, acentos aparte</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>contraction, same sound</source>
        <translation>contracción, mismo sonido</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>correct the spelling: {word}</source>
        <translation>corregir la ortografía: {word}</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>corrected</source>
        <translation>corregido</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>could be a list of transcripts: {count:,} lines, as many as sounds in {name}.</source>
        <translation>podría ser una lista de transcripciones: {count:,} líneas, tantas como sonidos en {name}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>could be a transcript: {words}.</source>
        <translation>podría ser una transcripción: {words}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>could mean several sounds: {names}.</source>
        <translation>podría referirse a varios sonidos: {names}.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>could not be read ({why}).</source>
        <translation>no se pudo leer ({why}).</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>cut at every pause</source>
        <translation>cortar en todas las pausas</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>cut off, not transcribed</source>
        <translation>interrumpida, sin transcribir</translation>
    </message>
    <message>
        <location filename="../../core/families/whisper/network.py"/>
        <source>d_model must be a multiple of {name}.</source>
        <translation>d_model debe ser múltiplo de {name}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>decide what {signs} is</source>
        <translation>decidir qué es {signs}</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>describes recordings and holds no transcript of them.</source>
        <translation>describe grabaciones y no contiene su transcripción.</translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <location filename="../../app/train/charts.py"/>
        <source>dev</source>
        <translation>dev</translation>
    </message>
    <message>
        <location filename="../../app/train/panes.py"/>
        <source>dev set, checked at {hours}</source>
        <translation>conjunto dev, comprobado a las {hours}</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>discard</source>
        <translation>descartar</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>does not belong in a project</source>
        <translation>no corresponde a un proyecto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>does not contain</source>
        <translation>no contiene</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>does not match the pattern</source>
        <translation>no coincide con el patrón</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>does not write yet: it has only listened</source>
        <translation>no escribe aún: solo ha escuchado</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>dotted words may still change</source>
        <translation>las palabras punteadas aún pueden cambiar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>download</source>
        <translation>descargar</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>each by itself</source>
        <translation>cada una por separado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>edit transcript</source>
        <translation>editar la transcripción</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>ends after {count:,} of {size:,} marks.</source>
        <translation>termina tras {count:,} de {size:,} marcas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <location filename="../../core/importers/kaldi.py"/>
        <source>ends before it begins.</source>
        <translation>termina antes de empezar.</translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>ends in noughts, as a copy does that broke off.</source>
        <translation>termina en ceros, como una copia interrumpida.</translation>
    </message>
    <message>
        <location filename="../../core/importers/cues.py"/>
        <source>ends in the line of the next times (line {number}); it was read as its text</source>
        <translation>termina en la línea de los tiempos siguientes (línea {number}); se leyó como su texto</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>error rates on the test set</source>
        <translation>tasas de error en el conjunto test</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>every {hours}, keeps the best</source>
        <translation>cada {hours}, conserva el mejor</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>expected {expected}, came {found}</source>
        <translation>se esperaba {expected}, llegó {found}</translation>
    </message>
    <message>
        <location filename="../../core/runs/export.py"/>
        <source>export again</source>
        <translation>exporte de nuevo</translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>fed in</source>
        <translation>pasada al modelo</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>fetching, {share:.0%}</source>
        <translation>trayendo, {share:.0%}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>few examples</source>
        <translation>pocos ejemplos</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>few examples of {letters}</source>
        <translation>pocos ejemplos de {letters}</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>figures of a project</source>
        <translation>cifras de un proyecto</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>filled: learning, empty: fixed</source>
        <translation>relleno: aprende</translation>
    </message>
    <message>
        <location filename="../../core/commands/listing.py"/>
        <source>filters {action} cannot do with {count} words behind it.</source>
        <translation>filters {action} no admite {count} palabras detrás.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>find</source>
        <translation>buscar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>fits</source>
        <translation>cabe</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>fixed from now on to the one that is fetched</source>
        <translation>fijada desde ahora a la que se traiga</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>fixed to the one that is fetched first</source>
        <translation>fijada a la primera que se traiga</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>free speech</source>
        <translation>habla libre</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>frequency</source>
        <translation>frecuencia</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>fresh</source>
        <translation>cero</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>fresh start</source>
        <translation>cero</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>from %n recordings</source>
        <extracomment>one: from one recording</extracomment>
        <translation>
            <numerusform>de una grabación</numerusform>
            <numerusform>de %n grabaciones</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>from another</source>
        <translation>de otro</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>from scratch</source>
        <translation>desde cero</translation>
    </message>
    <message>
        <location filename="../../core/importers/parts.py"/>
        <source>gave nothing as {title} ({count:,} rows: {reason}).</source>
        <translation>no dio nada como {title} ({count:,} filas: {reason}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>gave nothing: {told} And {number:,} more like it.</source>
        <translation>no dio nada: {told} Y {number:,} más por el estilo.</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>gender</source>
        <translation>género</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>go on with a paused run</source>
        <translation>continuar un entrenamiento en pausa</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>go to the letter’s group</source>
        <translation>ir al grupo de la letra</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>goes with {0}, a sound that was not taken.</source>
        <translation type="vanished">va con {0}, un sonido que no se tomó.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>goes with {sound}, a sound that was not taken.</source>
        <translation>va con {sound}, un sonido que no se tomó.</translation>
    </message>
    <message>
        <location filename="../../core/importers/packed.py"/>
        <source>grows to more than {most_growth} times its size when it is unpacked.</source>
        <translation>al desempaquetarse crece a más de {most_growth} veces su tamaño.</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>guide</source>
        <translation>guía</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/audio_clock.py"/>
        <source>has %n gaps of {length} in all, the first at {first}; there is silence there now, so that times are a player's.</source>
        <extracomment>one: has a gap of {length} at {first}; there is silence there now, so that times are a player's.</extracomment>
        <translation>
            <numerusform>tiene un hueco de {length} en {first}; ahora hay silencio ahí, para que los tiempos sean los de un reproductor.</numerusform>
            <numerusform>tiene %n huecos de {length} en total, el primero en {first}; ahora hay silencio ahí, para que los tiempos sean los de un reproductor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has %n labels that stand for no words, and left out here: {kinds}.</source>
        <extracomment>one: has a label that stands for no words, and left out here: {kinds}.</extracomment>
        <translation>
            <numerusform>tiene una etiqueta que no representa palabras y que aquí se dejó fuera: {kinds}.</numerusform>
            <numerusform>tiene %n etiquetas que no representan palabras y que aquí se dejaron fuera: {kinds}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/label_studio.py"/>
        <source>has %n regions without a text.</source>
        <extracomment>one: has one region without a text.</extracomment>
        <translation>
            <numerusform>tiene una región sin texto.</numerusform>
            <numerusform>tiene %n regiones sin texto.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>has a header that promises far too much; all of its sound was found.</source>
        <translation>tiene una cabecera que anuncia demasiado; se encontró todo su sonido.</translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>has a header that was never finished; all of its sound was found.</source>
        <translation>tiene una cabecera sin terminar; se encontró todo su sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>has a name that is not text.</source>
        <translation>tiene un nombre que no es texto.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>has a name that other systems refuse.</source>
        <translation>tiene un nombre que otros sistemas rechazan.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>has a name that some systems refuse</source>
        <translation>tiene un nombre que algunos sistemas rechazan</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>has a name with signs that may not be there</source>
        <translation>tiene un nombre con signos no permitidos</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>has as many lines as {name}, which was taken as the transcript.</source>
        <translation>tiene tantas líneas como {name}, que se tomó como transcripción.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>has damaged times (line {line}).</source>
        <translation>tiene tiempos dañados (línea {line} del archivo).</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>has its sound in “{get}”, not in a file.</source>
        <translation>tiene su sonido en «{get}», no en un archivo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>has no @End: it is cut off.</source>
        <translation>no tiene @End: está incompleto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>has no channel {number}.</source>
        <translation>no tiene el canal {number}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>has no closing quote; its text ends with its line</source>
        <translation>no tiene comillas de cierre; su texto termina con su línea</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/transcriber.py"/>
        <source>has no length.</source>
        <translation>no tiene duración.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>has no line there.</source>
        <translation>no tiene línea ahí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no mark with a text on the chosen tiers.</source>
        <translation>no tiene ninguna marca con texto en las líneas elegidas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no mark with a text.</source>
        <translation>no tiene ninguna marca con texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>has no sound of its name.</source>
        <translation>no tiene un sonido con su nombre.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no sound of the same name ({marks}).</source>
        <translation>no tiene un sonido del mismo nombre ({marks}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no sound that is surely its own. {reason} ({marks}).</source>
        <translation>no tiene un sonido que sea con certeza el suyo. {reason} ({marks}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>has no sound.</source>
        <translation>no tiene sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>has no sound. {why}</source>
        <translation>no tiene sonido. {why}</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>has no supervision, so nothing that is said.</source>
        <translation>no tiene supervisión y, por tanto, nada que se diga.</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>has no text in its source now; {key} keeps “{short}”.</source>
        <translation>ya no tiene texto en su origen; {key} conserva «{short}».</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <location filename="../../core/importers/kaldi.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <source>has no text.</source>
        <translation>no tiene texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no tier that looks like a transcript, only {names}.</source>
        <translation>no tiene ninguna línea que parezca una transcripción, solo {names}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>has no tiers in it.</source>
        <translation>no tiene líneas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>has no time that makes sense.</source>
        <translation>no tiene un tiempo que tenga sentido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/transcriber.py"/>
        <source>has no time.</source>
        <translation>no tiene tiempo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>has no times that can be read (line {line}){value}</source>
        <translation>no tiene tiempos legibles (línea {line}){value}</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <location filename="../../core/importers/chat.py"/>
        <location filename="../../core/importers/elan.py"/>
        <location filename="../../core/importers/exmaralda.py"/>
        <location filename="../../core/importers/flextext.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <source>has no times.</source>
        <translation>no tiene tiempos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>has no times: none of its {count:,} phrases says when.</source>
        <translation>no tiene tiempos: ninguna de sus {count:,} frases los indica.</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>has no times: none of its {count:,} records says when.</source>
        <translation>no tiene tiempos: ninguno de sus {count:,} registros los indica.</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>has no times: {counted}.</source>
        <translation>no tiene tiempos: {counted}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/rows.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <source>has no usable times ({error}).</source>
        <translation>no tiene tiempos utilizables ({error}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/lhotse.py"/>
        <source>has no usable times.</source>
        <translation>no tiene tiempos utilizables.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has none of the chosen tiers, only {names}.</source>
        <translation>no tiene ninguna de las líneas elegidas, solo {names}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has only points, which have no length.</source>
        <translation>solo tiene puntos, que no tienen duración.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>has only {count} columns.</source>
        <translation>solo tiene {count} columnas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>has points, which have no length.</source>
        <translation>tiene puntos, que no tienen duración.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>has quotes in it that are not doubled; it was read up to the last of them</source>
        <translation>tiene comillas sin duplicar en el texto; se leyó hasta las últimas</translation>
    </message>
    <message>
        <location filename="../../core/importers/tiers.py"/>
        <source>has several speakers at once; what each says was brought with the times of all.</source>
        <translation>tiene varios hablantes a la vez; lo que dice cada uno se importó con los tiempos de todos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/sound_only.py"/>
        <source>has the same name as {name}.</source>
        <translation>tiene el mismo nombre que {name}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>has the same sound as {where}.</source>
        <translation>tiene el mismo sonido que {where}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/phase.py"/>
        <source>has two channels in opposite phase: mixed, they cancel each other and almost nothing is heard.</source>
        <translation>tiene dos canales en oposición de fase: al mezclarlos se anulan y no se oye casi nada.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>has words outside of {name}, which is {end_s:.1f} s long: “{bad}” was left out.</source>
        <translation>tiene palabras fuera de {name}, que dura {end_s:.1f} s: «{bad}» se dejó fuera.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>has {0} lines, as many as there are sounds in {1}.</source>
        <translation type="vanished">tiene {0} líneas, tantas como sonidos hay en {1}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>has {count:,} entries, and no text with as many lines beside it.</source>
        <translation>tiene {count:,} entradas, y a su lado no hay un texto con tantas líneas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>has {count:,} letters in {seconds:.1f} s of sound.</source>
        <translation>tiene {count:,} letras en {seconds:.1f} s de sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>has {count:,} lines, as many as there are sounds in {folder}.</source>
        <translation>tiene {count:,} líneas, tantas como sonidos hay en {folder}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>has {count:,} lines, where {name} has {count_2:,} entries.</source>
        <translation>tiene {count:,} líneas, pero {name} tiene {count_2:,} entradas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_order.py"/>
        <source>has {count_lines:,} lines, as no folder near it has sounds.</source>
        <translation>tiene {count_lines:,} líneas; ninguna carpeta cercana tiene tantos sonidos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>has {counted} without a text.</source>
        <translation type="vanished">tiene {counted} sin texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>has {count} regions and {count_2} transcripts: which belong together cannot be told.</source>
        <translation>tiene {count} regiones y {count_2} transcripciones: no se puede saber cuáles van juntas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/cues.py"/>
        <source>has “{found}” for its times (line {line}); they were read</source>
        <translation>tiene «{found}» como tiempos (línea {line}); se leyeron</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>heard by {model}</source>
        <translation>oído por {model}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>heard {hours}</source>
        <translation>ha escuchado {hours}</translation>
    </message>
    <message>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <source>hidden_size must be a multiple of 16 and of num_attention_heads.</source>
        <translation>hidden_size debe ser múltiplo de 16 y de num_attention_heads.</translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/network.py"/>
        <source>hidden_size must be a multiple of twice num_attention_heads.</source>
        <translation>hidden_size debe ser múltiplo del doble de num_attention_heads.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/spontaneous.py"/>
        <source>holds %n answers that nobody has written down yet.</source>
        <extracomment>one: holds one answer that nobody has written down yet.</extracomment>
        <translation>
            <numerusform>contiene una respuesta que nadie ha transcrito aún.</numerusform>
            <numerusform>contiene %n respuestas que nadie ha transcrito aún.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>holds XML that may do harm: names that stand for other texts or files.</source>
        <translation>contiene XML que puede ser dañino: nombres que representan otros textos o archivos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>holds a curve of Praat's, no transcript.</source>
        <translation>contiene una curva de Praat, no una transcripción.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds a file and a folder of the same name</source>
        <translation>contiene un archivo y una carpeta con el mismo nombre</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds a file that {wrong}</source>
        <translation>contiene un archivo que {wrong}</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>holds checksums.</source>
        <translation>contiene sumas de comprobación.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds more than it says</source>
        <translation>contiene más de lo que declara</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>holds no labels.</source>
        <translation>no contiene etiquetas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>holds no line of speech.</source>
        <translation>no contiene ninguna línea de habla.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>holds no line that can be read.</source>
        <translation>no contiene ninguna línea legible.</translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>holds no phrase.</source>
        <translation>no contiene ninguna frase.</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>holds no record.</source>
        <translation>no contiene ningún registro.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>holds no speech that could be found, and was brought whole.</source>
        <translation>no contiene habla que se pudiera encontrar; se importó entero.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>holds no subtitles.</source>
        <translation>no contiene subtítulos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>holds no words.</source>
        <translation>no contiene palabras.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/markup.py"/>
        <source>holds nothing but markup: “{text}”.</source>
        <translation>solo contiene marcado: «{text}».</translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>holds nothing but noughts, as copies do that broke off.</source>
        <translation>no contiene más que ceros, como las copias interrumpidas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>holds nothing that is said, only “{short}”.</source>
        <translation>no contiene nada que se diga, solo «{short}».</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>holds numbers of a program, no transcript.</source>
        <translation>contiene números de un programa, no una transcripción.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>holds settings of a program, no transcript.</source>
        <translation>contiene ajustes de un programa, no una transcripción.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds the same file twice</source>
        <translation>contiene dos veces el mismo archivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>holds the sound of an Audacity project in pieces.</source>
        <translation>contiene el sonido de un proyecto de Audacity en fragmentos.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>holds unknown</source>
        <translation>tiene de más</translation>
    </message>
    <message>
        <location filename="../../core/audio_clock.py"/>
        <source>holds up to {seconds} more sound than its clock has time for.</source>
        <translation>contiene hasta {seconds} más de sonido de lo que cabe en su reloj.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>holds {again:,} supervisions that were taken from another manifest already.</source>
        <translation>contiene {again:,} supervisiones que ya se tomaron de otro manifiesto.</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>holds {bad:,} samples that cannot be; they are silent now.</source>
        <translation>contiene {bad:,} muestras imposibles; ahora están en silencio.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds {count:,} files, more than any project</source>
        <translation>contiene {count:,} archivos, más que cualquier proyecto</translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>holds {counted:,} bytes that are no text; they stand as {damaged} now.</source>
        <translation>contiene {counted:,} bytes que no son texto; ahora figuran como {damaged}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>holds {counted} that nobody has written down yet.</source>
        <translation type="vanished">contiene {counted} sin transcribir todavía.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/ingest.py"/>
        <source>holds {sign} where a letter cannot be read, as %n more texts of its file do. It was imported so.</source>
        <extracomment>one: holds {sign} where a letter cannot be read, as one more text of its file does. It was imported so.</extracomment>
        <translation>
            <numerusform>contiene {sign} donde no se puede leer una letra, como otro texto de su archivo. Se importó así.</numerusform>
            <numerusform>contiene {sign} donde no se puede leer una letra, como %n textos más de su archivo. Se importó así.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>holds {sign} where a letter cannot be read. It was imported so.</source>
        <translation>contiene {sign} donde no se puede leer una letra. Se importó así.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>holds {sign} where a letter cannot be read{counted}. It was imported so.</source>
        <translation type="vanished">contiene {sign} donde una letra no se puede leer{counted}. Se importó así.</translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>hours heard</source>
        <translation>horas escuchadas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>import</source>
        <translation>importar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>in</source>
        <translation>en</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/mark_choices.py"/>
        <source>in %n files</source>
        <extracomment>one: in one file</extracomment>
        <translation>
            <numerusform>en un archivo</numerusform>
            <numerusform>en %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>in the test set</source>
        <translation>en el conjunto test</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>in {files:,} files</source>
        <translation type="vanished">en {files:,} archivos</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/page.py"/>
        <source>into it</source>
        <translation>entrar</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>invalidated: found to be wrong</source>
        <translation>invalidated: juzgados incorrectos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is</source>
        <translation>es</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a BAS Partitur file, which is not read.</source>
        <translation>es un archivo BAS Partitur, que no se lee.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a backup copy.</source>
        <translation>es una copia de seguridad.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is a binary TextGrid.</source>
        <translation>es un TextGrid binario.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is a chronological TextGrid.</source>
        <translation>es un TextGrid cronológico.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a collection of Praat's objects.</source>
        <translation>es una colección de objetos de Praat.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a corpus of EXMARaLDA's, without the transcripts.</source>
        <translation>es un corpus de EXMARaLDA, sin las transcripciones.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a document, without any mark of what is said when.</source>
        <translation>es un documento sin ninguna marca de lo que se dice y cuándo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a file of Annotation Pro's, which is not read.</source>
        <translation>es un archivo de Annotation Pro, que no se lee.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is a folder with something in its name’s place</source>
        <translation>es una carpeta con datos de archivo en su lugar</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>is a folder, though it is named like a file.</source>
        <translation>es una carpeta, aunque su nombre es como el de un archivo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>is a hidden folder, which is not looked into.</source>
        <translation>es una carpeta oculta, que no se examina.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is a link or a device, not a plain file</source>
        <translation>es un enlace o un dispositivo, no un archivo normal</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>is a link to a folder, which is not followed.</source>
        <translation>es un enlace a una carpeta, que no se sigue.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a list of Common Voice's of which no row was taken: its clips are in its other lists, or it was not chosen.</source>
        <translation>es una lista de Common Voice de la que no se tomó ninguna fila: sus clips están en las otras listas, o no se eligió.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a list of GlobalPhone's, which is not read.</source>
        <translation>es una lista de GlobalPhone, que no se lee.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a part of a Kaldi folder.</source>
        <translation>es parte de una carpeta de Kaldi.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a picture.</source>
        <translation>es una imagen.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a program, not data.</source>
        <translation>es un programa, no datos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a project of Audacity's, which only Audacity reads.</source>
        <translation>es un proyecto de Audacity, que solo lee Audacity.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a project of FLEx's, which only FLEx reads.</source>
        <translation>es un proyecto de FLEx, que solo lee FLEx.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a segmented transcription of EXMARaLDA's.</source>
        <translation>es una transcripción segmentada de EXMARaLDA.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is a sound that no text goes with.</source>
        <translation>es un sonido al que no corresponde ningún texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a spreadsheet.</source>
        <translation>es una hoja de cálculo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a text about the data, no transcript.</source>
        <translation>es un texto sobre los datos, no una transcripción.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is a text that no sound goes with.</source>
        <translation>es un texto al que no corresponde ningún sonido.</translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>is a web page, not a sound; the download went wrong.</source>
        <translation>es una página web, no un sonido; la descarga salió mal.</translation>
    </message>
    <message>
        <location filename="../../core/importers/writer.py"/>
        <source>is about the same sound as {name}: only its utterances go out to ELAN again.</source>
        <translation>trata del mismo sonido que {name}: solo los enunciados de este vuelven a ELAN.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is an archive.</source>
        <translation>es un archivo comprimido.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is compressed in a way that is not known</source>
        <translation>está comprimido de una forma desconocida</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is cut off (line {line}).</source>
        <translation>está incompleto (línea {line} del archivo).</translation>
    </message>
    <message>
        <location filename="../../core/importers/packed.py"/>
        <source>is cut off or damaged as an archive; what stands before was read.</source>
        <translation>es un archivo comprimido incompleto o dañado; se leyó lo que precede al daño.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/audio_av.py"/>
        <source>is damaged in %n places, which are silent now.</source>
        <extracomment>one: is damaged in one place, which is silent now.</extracomment>
        <translation>
            <numerusform>está dañado en un lugar, que ahora está en silencio.</numerusform>
            <numerusform>está dañado en %n lugares, que ahora están en silencio.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>is damaged or cut off.</source>
        <translation>está dañado o incompleto.</translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>is damaged or in a format that is not known.</source>
        <translation>está dañado o en un formato desconocido.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is empty</source>
        <translation>está en blanco</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>is empty.</source>
        <translation>no contiene nada.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is encrypted</source>
        <translation>está cifrado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is exactly</source>
        <translation>es exactamente</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>is hidden.</source>
        <translation>es un elemento oculto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>is made by a command, which is never run: {named}</source>
        <translation>se crea con un comando, que nunca se ejecuta: {named}</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is no TextGrid: nothing in it says so.</source>
        <translation>no es un TextGrid: nada en él lo indica.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>is no ending of any file here.</source>
        <translation>no es la extensión de ningún archivo de aquí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>is no file of this kind: it has no {root} in it.</source>
        <translation>no es un archivo de este tipo: no contiene {root}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>is no folder in which sounds could be.</source>
        <translation>no es una carpeta en la que pueda haber sonidos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>is no label: it does not begin with two times.</source>
        <translation>no es una etiqueta: no empieza con dos tiempos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>is no line of CHAT.</source>
        <translation>no es una línea de CHAT.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>is no recording.</source>
        <translation>no es una grabación.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>is no whole JSON object.</source>
        <translation>no es un objeto JSON completo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>is none of the {kind}.</source>
        <translation>no es del tipo {kind}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is not</source>
        <translation>no es</translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>is not a word with times.</source>
        <translation>no es una palabra con tiempos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>is not annotated.{more}</source>
        <translation>no tiene anotación.{more}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is not empty</source>
        <translation>no está en blanco</translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>is not in UTF-8 and was read as Latin-1.</source>
        <translation>no está en UTF-8 y se leyó como Latin-1.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>is not in segments.</source>
        <translation>no está en segments.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>is not there and could not be packed.</source>
        <translation>no está ahí y no se pudo empaquetar.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>is not there.</source>
        <translation>no está ahí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is of a kind that is not read.</source>
        <translation>es de un tipo que no se lee.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>is of a recording that was changed in memory (speed, loudness or room).</source>
        <translation>es de una grabación que se modificó en memoria (velocidad, volumen o sala).</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is of the format {0}, which was not taken.</source>
        <translation type="vanished">tiene el formato {0}, que no se tomó.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is of the format {format}, which was not taken.</source>
        <translation>es del formato {format}, que no se tomó.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is one of several sounds of the same name, of which another was taken.</source>
        <translation>es uno de varios sonidos con el mismo nombre; se tomó otro.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>is only {number} ms long.</source>
        <translation>solo dura {number} ms.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>is too large for one transcript.</source>
        <translation>es demasiado grande para una sola transcripción.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>is too large to be a file of marks.</source>
        <translation>es demasiado grande para ser un archivo de marcas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is too long to be read whole.</source>
        <translation>es demasiado largo para leerse entero.</translation>
    </message>
    <message>
        <location filename="../../core/importers/opening.py"/>
        <source>it is a device, no file</source>
        <translation>es un dispositivo, no un archivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/opening.py"/>
        <source>it is a folder, no file</source>
        <translation>es una carpeta, no un archivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/opening.py"/>
        <source>it is a pipe, no file</source>
        <translation>es una tubería, no un archivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/opening.py"/>
        <source>it is a socket, no file</source>
        <translation>es un socket, no un archivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/opening.py"/>
        <source>it is larger than {size}</source>
        <translation>ocupa más de {size}</translation>
    </message>
    <message>
        <location filename="../../core/importers/opening.py"/>
        <source>it is no file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <location filename="../../core/project/documents.py"/>
        <source>it is too large to be kept</source>
        <translation>es demasiado grande para conservarse</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>it needs room for {needed:,} and has room for {room:,} in a model that writes every {step_ms:,.0f} ms</source>
        <translation>necesita sitio para {needed:,} y tiene sitio para {room:,} en un modelo que escribe cada {step_ms:,.0f} ms</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <location filename="../../core/sources/downloading.py"/>
        <source>its card names none</source>
        <translation>su ficha no nombra ninguna</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>its folder is missing</source>
        <translation>falta su carpeta</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>its weights are converted once, when they are here</source>
        <translation>sus pesos se convierten una vez, cuando estén aquí</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>its weights are converted once, {size}</source>
        <translation>sus pesos se convierten una vez, {size}</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>joined up to the next pause</source>
        <translation>unidas hasta la pausa siguiente</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>joins two words</source>
        <translation>une dos palabras</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>k becomes c</source>
        <translation>k pasa a c</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>keep as test utterance</source>
        <translation>conservar como enunciado de prueba</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>keep it as it stands</source>
        <translation>dejarlo como está</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>keep the words, without the signs around them</source>
        <translation>conservar las palabras, sin los signos que las rodean</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>known before</source>
        <translation>ya conocida</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>lacks</source>
        <translation>no tiene</translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>lacks its index, as a recording does that broke off; nothing in it can be read.</source>
        <translation>carece de índice, como las grabaciones interrumpidas; no se puede leer nada de él.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>learn from</source>
        <translation>aprender</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>leave it out</source>
        <translation>dejarlo fuera</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>leave out</source>
        <translation>dejar fuera</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>leave out utterance</source>
        <translation>dejar fuera el enunciado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>leave the field</source>
        <translation>salir del campo</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>left out {word}</source>
        <translation>omitido: {word}</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>less sure</source>
        <translation>menos segura</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/train/chart_menu.py"/>
        <location filename="../../core/project/checks/limits.py"/>
        <source>letters</source>
        <translation>letras</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>letters by language</source>
        <translation>letras por lengua</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>letters/s</source>
        <translation>letras/s</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>lh nh ch</source>
        <translation>lh nh ch</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>lies in an archive of Kaldi (ark).</source>
        <translation>está en un contenedor de Kaldi (ark).</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>lies outside of what is imported.</source>
        <translation>queda fuera de lo que se importa.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>lies outside of {name}, which is {seconds:.1f} s long.</source>
        <translation>queda fuera de {name}, que dura {seconds:.1f} s.</translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>line {lineno}</source>
        <translation>línea {lineno} del archivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <location filename="../../core/importers/ctm.py"/>
        <source>line {number}</source>
        <translation>línea {number}</translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>literal translation</source>
        <translation>traducción literal</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>looks like text beside sound.</source>
        <translation>parece texto que acompaña a un sonido.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>loop</source>
        <translation>repetir</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>make an empty project</source>
        <translation>crear un proyecto vacío</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>make it a tag of the utterance</source>
        <translation>convertirlo en etiqueta del enunciado</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>make the sample project</source>
        <translation>crear el proyecto de ejemplo</translation>
    </message>
    <message>
        <location filename="../../core/importers/transcriber.py"/>
        <source>mark {count}</source>
        <translation>marca {count}</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/audacity.py"/>
        <location filename="../../core/importers/flextext.py"/>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/transcriber.py"/>
        <source>mark {number}</source>
        <translation>marca {number}</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>market.txt goes with 2019 market (copy).wav.</source>
        <translation>market.txt va con 2019 market (copy).wav.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>marks {number} to {last}</source>
        <translation>marcas {number} a {last}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>matches the pattern</source>
        <translation>coincide con el patrón</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>may hold transcripts, which were not read.</source>
        <translation>puede contener transcripciones, que no se leyeron.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>mean of several</source>
        <translation>media de varios</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>mean of {n:,}: {sources}…</source>
        <translation>media de {n:,}: {sources}…</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>mean of {sources}</source>
        <translation>media de {sources}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>median {number}</source>
        <translation>mediana {number}</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>more</source>
        <translation>más</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/repeats.py"/>
        <source>more than {large:,} times: also {others}</source>
        <translation>más de {large:,} veces: también {others}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>move</source>
        <translation>moverse</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>move rule</source>
        <translation>mover la regla</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>move the reading line</source>
        <translation>mover la línea de lectura</translation>
    </message>
    <message>
        <location filename="../../core/importers/rows.py"/>
        <source>names a channel that cannot be ({error}).</source>
        <translation>nombra un canal imposible ({error}).</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>names a recording outside of the project’s folder</source>
        <translation>nombra una grabación fuera de la carpeta del proyecto</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>names channel {number}, which its recording does not have.</source>
        <translation>nombra el canal {number}, que su grabación no tiene.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>names no sound or has no text.</source>
        <translation>no nombra ningún sonido o no tiene texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>names no sound, or has no annotations.</source>
        <translation>no nombra ningún sonido o no tiene anotaciones.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>names no sound.</source>
        <translation>no nombra ningún sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>names the recording “{name}”, which no manifest describes.</source>
        <translation>nombra la grabación «{name}», que ningún manifiesto describe.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>names the sound “{file}”, which is not there.</source>
        <translation>nombra el sonido «{file}», que no está ahí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>names the sound “{get}”, which is not there.</source>
        <translation>nombra el sonido «{get}», que no está ahí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>names the sound “{named}”, which is not there.</source>
        <translation>nombra el sonido «{named}», que no está ahí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>names the sound “{name}”, which is not there.</source>
        <translation>nombra el sonido «{name}», que no está ahí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>names the sound “{sound}”, which is not there.</source>
        <translation>nombra el sonido «{sound}», que no está ahí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>names the sound “{wanted}”, which is not there ({marks}).</source>
        <translation>nombra el sonido «{wanted}», que no está ahí ({marks}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>names the sound “{wanted}”, which is not there.</source>
        <translation>nombra el sonido «{wanted}», que no está ahí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>names {clip}, which is not in clips.</source>
        <translation>nombra {clip}, que no está en clips.</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>names {clip}, which is not there.</source>
        <translation>nombra {clip}, que no está ahí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>names {field}, which is not in wavs.</source>
        <translation>nombra {field}, que no está en wavs.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>names {head} again.</source>
        <translation>vuelve a nombrar {head}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/librispeech.py"/>
        <source>names {id}, which is not there.</source>
        <translation>nombra {id}, que no está ahí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>names {name}, which is not in wav.</source>
        <translation>nombra {name}, que no está en wav.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>narrow no-break space</source>
        <translation>espacio estrecho de no separación</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>needs {number:,.0f} MB</source>
        <translation>necesita {number:,.0f} MB</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>new project</source>
        <translation>proyecto nuevo</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>new run</source>
        <translation>nuevo entrenamiento</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>new run from it</source>
        <translation>nuevo entrenamiento desde él</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>no letter of the source is like it</source>
        <translation>ninguna letra del origen se le parece</translation>
    </message>
    <message>
        <location filename="../../core/commands/queueing.py"/>
        <source>no names of runs</source>
        <translation>sin nombres de entrenamientos</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>no output letters yet</source>
        <translation>aún sin letras de salida</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>no prompt</source>
        <translation>sin frase</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>no run yet</source>
        <translation>aún sin entrenar</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>no sentences yet: write your own, or speak freely</source>
        <translation>aún no hay frases: escriba una propia o hable libremente</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>no sound at all</source>
        <translation>ningún sonido</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>no speaker is in two splits</source>
        <translation>ningún hablante está en dos conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>no speaker or repeated sentence is in two splits</source>
        <translation>ningún hablante ni frase repetida está en dos conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>no speaker or sentence is in two splits</source>
        <translation>ningún hablante ni frase está en dos conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <location filename="../../app/corpus/splits/plan_bars.py"/>
        <source>no split</source>
        <translation>sin conjunto</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <location filename="../../app/live/take_list.py"/>
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>no text</source>
        <translation>sin texto</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>no utterance fits the format.</source>
        <translation>ningún enunciado se ajusta al formato.</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>no words were heard in it</source>
        <translation>no se oyeron palabras</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>no-break space</source>
        <translation>espacio de no separación</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/table/utterance_menu.py"/>
        <source>nobody named</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/sound_only.py"/>
        <source>nobody yet</source>
        <translation>nadie todavía</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>noise and loudness</source>
        <translation>ruido y volumen</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <location filename="../../app/corpus/table/utterance_menu.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <location filename="../../app/settings_pages/key_table.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>none of its {count:,} lines is linked to the sound</source>
        <translation>ninguna de sus {count:,} líneas está vinculada al sonido</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>none yet</source>
        <translation>aún ninguno</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>none yet: it has only listened</source>
        <translation>ninguna aún: solo ha escuchado</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>not applied yet</source>
        <translation>aún sin aplicar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>not checked yet</source>
        <translation>aún sin comprobar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <source>not for profit</source>
        <translation>sin fines de lucro</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>not in the source</source>
        <translation>no está en el origen</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>not transcribed</source>
        <translation>sin transcribir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>not used</source>
        <translation>sin usar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>not: {title}</source>
        <translation>no: {title}</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>notes</source>
        <translation>notas</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <location filename="../../app/corpus/details/model_text.py"/>
        <location filename="../../core/training/limits.py"/>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>nothing above {khz:.1f} kHz</source>
        <translation>nada por encima de {khz:.1f} kHz</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>nothing heard</source>
        <translation>no se oyó nada</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>nothing is left of the text</source>
        <translation>no queda nada del texto</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>nothing of the source has the same text</source>
        <translation>nada del origen tiene el mismo texto</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>nothing of the source is like it</source>
        <translation>nada del origen se le parece</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>nothing to review</source>
        <translation>nada por revisar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>nothing yet</source>
        <translation>nada aún</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_widgets.py"/>
        <location filename="../../app/train/plan_marks.py"/>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>now here</source>
        <translation>aquí ahora</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>now {rate}</source>
        <translation>ahora {rate}</translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/network.py"/>
        <source>num_mel_bins must be {feature_size}.</source>
        <translation type="vanished">num_mel_bins debe ser {feature_size}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>numbers as words</source>
        <translation>números en palabras</translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>of the shape {shape}</source>
        <translation>tiene la forma {shape}</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>of {hours} h</source>
        <translation>de {hours} h</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>of {total}</source>
        <translation>de {total}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>off</source>
        <comment>a rule</comment>
        <translation>inactiva</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>off: free speech</source>
        <translation>desactivada: habla libre</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>on</source>
        <comment>a rule</comment>
        <translation>activa</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>on</source>
        <comment>model on a device</comment>
        <translation>en</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>on or off</source>
        <translation>activar o desactivar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>on the hub</source>
        <translation>en el hub</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>on this computer</source>
        <translation>en este equipo</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>one answer</source>
        <translation type="vanished">una respuesta</translation>
    </message>
    <message>
        <location filename="../../core/importers/account.py"/>
        <source>one file</source>
        <translation type="vanished">un archivo</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>one folder a run: settings, log, checkpoints, the finished model</source>
        <translation>una carpeta por entrenamiento: ajustes, registro, puntos de control, el modelo terminado</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>one label</source>
        <translation type="vanished">una etiqueta</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>one of the {dropped} upper layers of {count}</source>
        <translation>una de las {dropped} capas superiores de {count}</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>one of the {fresh} upper layers that stay</source>
        <translation>una de las {fresh} capas superiores que quedan</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>one of {choices}</source>
        <translation>una opción de {choices}</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>one region</source>
        <translation type="vanished">una región</translation>
    </message>
    <message>
        <location filename="../../core/importers/account.py"/>
        <source>one utterance</source>
        <translation type="vanished">un enunciado</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>only for those who accepted its terms on its page</source>
        <translation>solo para quienes aceptaron sus condiciones en su página</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>open now</source>
        <translation>abierto ahora</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>opens the selected project</source>
        <translation>abre el proyecto elegido</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>optional, your own</source>
        <translation>opcional, propia</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>optional, {number} of {count}</source>
        <translation>opcional, {number} de {count}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>options</source>
        <translation>opciones</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>or: vizinho transcribe</source>
        <translation>o: vizinho transcribe</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>other: not judged yet</source>
        <translation>other: aún sin juzgar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>over</source>
        <translation>más de</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>part of it is here</source>
        <translation>una parte está aquí</translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>part {number} of the name ({count:,}: {some})</source>
        <translation>parte {number} del nombre ({count:,}: {some})</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>pause</source>
        <translation>pausar</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>peak {rate}</source>
        <translation>máxima {rate}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>people</source>
        <translation>personas</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>people and synthetic</source>
        <translation>personas y sintéticas</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>pictures of sound; may be deleted</source>
        <translation>imágenes del sonido; se pueden borrar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>pieces of bytes</source>
        <translation>trozos de bytes</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>pieces of words</source>
        <translation>trozos de palabras</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <location filename="../../app/corpus/page.py"/>
        <source>play</source>
        <translation>reproducir</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>play an example</source>
        <translation>reproducir un ejemplo</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>play sample</source>
        <translation>reproducir ejemplo</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>play take</source>
        <translation>reproducir toma</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>points, {count:,}</source>
        <translation>puntos, {count:,}</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>project backup</source>
        <translation>copia de seguridad del proyecto</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>reaches beyond {name}; it was brought as far as its words do.</source>
        <translation>rebasa el final de {name}; se importó hasta donde llegan sus palabras.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>read aloud</source>
        <translation>leída en voz alta</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>reads “{short}” in its source now</source>
        <translation>dice ahora «{short}» en su origen</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>record</source>
        <translation>grabar</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>record or stop</source>
        <translation>grabar o detener</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>record {one} (line {line})</source>
        <translation>registro {one} (línea {line})</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>replace {pairs}</source>
        <translation>reemplazar {pairs}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>replacement sign</source>
        <translation>signo de sustitución</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>resume</source>
        <translation>continúe el entrenamiento</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>rolls: {again:,} of its {count:,} cues only show again what another one brings.</source>
        <translation>se desplaza: {again:,} de sus {count:,} subtítulos solo vuelven a mostrar lo que trae otro.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>row {number}</source>
        <translation>fila {number}</translation>
    </message>
    <message>
        <location filename="../../core/commands/runs.py"/>
        <source>runs {action} cannot do with {count} words behind it.</source>
        <translation>runs {action} no admite {count} palabras detrás.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>said</source>
        <translation>dicho</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>same sound</source>
        <translation>mismo sonido</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>same sound; the same shape would be c</source>
        <translation>mismo sonido; por la forma sería c</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>same vowel, now nasal</source>
        <translation>misma vocal, ahora nasal</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>save and next</source>
        <translation>guardar y seguir</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>says of the same sounds what {0} says too, which was taken.</source>
        <translation type="vanished">dice de los mismos sonidos lo que ya dice {0}, que sí se tomó.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>says of the same sounds what {taken} says too, which was taken.</source>
        <translation>dice de los mismos sonidos lo que también dice {taken}, que se tomó.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>says that it has {size:,} marks and holds {count:,}; all that are there were read.</source>
        <translation>dice tener {size:,} marcas y contiene {count:,}; se leyeron todas las que hay.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>says who speaks when, but not what.</source>
        <translation>dice quién habla y cuándo, pero no qué dice.</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>settings by name</source>
        <translation>ajustes por nombre</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>side by side</source>
        <translation>en paralelo</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>side by side, {time} in all</source>
        <translation>en paralelo, {time} en total</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>soft hyphen</source>
        <translation>guion opcional</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>soft hyphen, zero-width space</source>
        <translation>guion opcional, espacio de ancho cero</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>something else</source>
        <translation>otra cosa</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>sound files that were copied in; others stay where they are</source>
        <translation>archivos de sonido copiados al proyecto; los demás se quedan donde están</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>sounds of its kind</source>
        <translation>sonidos de su clase</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../app/widgets/text_direction.py"/>
        <location filename="../../core/families/plan.py"/>
        <source>space</source>
        <translation>espacio</translation>
    </message>
    <message>
        <location filename="../../core/commands/speakers.py"/>
        <source>speakers {action} cannot do with {count} words behind it.</source>
        <translation>speakers {action} no admite {count} palabras detrás.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>speech at {level_db:,.0f} dB</source>
        <translation>voz a {level_db:,.0f} dB</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>speech {snr_db:,.0f} dB above the background</source>
        <translation>voz {snr_db:,.0f} dB por encima del fondo</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>speed ±{n:,}%</source>
        <translation>velocidad ±{n:,}%</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>spelt unlike the rest of the corpus</source>
        <translation>escrito de otro modo que el resto del corpus</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>spreads</source>
        <translation>desviaciones</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>stays as it was</source>
        <translation>queda como estaba</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>stays without a text</source>
        <translation>queda sin texto</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>stop</source>
        <translation>detener</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>sure</source>
        <translation>segura</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>synthetic only</source>
        <translation>solo sintéticas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>synthetic voices</source>
        <translation>voces sintéticas</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>synthetic voices only</source>
        <translation>solo voces sintéticas</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>take from the list</source>
        <translation>quitar de la lista</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>taken away: {letters}</source>
        <translation>quitadas: {letters}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>taken back</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <location filename="../../core/commands/takes.py"/>
        <source>takes {action} cannot do with {count} words behind it.</source>
        <translation>takes {action} no admite {count} palabras detrás.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>text 7.txt goes with rec-007.wav.</source>
        <translation>text 7.txt va con rec-007.wav.</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>texts by letter</source>
        <translation>textos por letra</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_commands.py"/>
        <source>the %n listed</source>
        <extracomment>one: the one listed</extracomment>
        <translation>
            <numerusform>el de la lista</numerusform>
            <numerusform>los %n de la lista</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>the best check</source>
        <translation>la mejor comprobación</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>the best device there is</source>
        <translation>el mejor dispositivo disponible</translation>
    </message>
    <message>
        <location filename="../../core/runs/export.py"/>
        <source>the copy in {out}</source>
        <translation>la copia en {out}</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the file's name</source>
        <translation>el nombre del archivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the first</source>
        <translation>el primero</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>the first of its letters</source>
        <translation>la primera de sus letras</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the first, sound before film</source>
        <translation>el primero, sonido antes que video</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>the label</source>
        <translation>la etiqueta</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>the label, where it says who</source>
        <translation>la etiqueta, donde dice quién</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the letters that spell it</source>
        <translation>las letras con que se escribe</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>the loudest is at {peak_db:,.0f} dB</source>
        <translation>lo más fuerte está a {peak_db:,.0f} dB</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <source>the manifest is empty.</source>
        <translation>el manifiesto está vacío.</translation>
    </message>
    <message>
        <location filename="../../core/commands/queueing.py"/>
        <source>the names of runs</source>
        <translation>con nombres de entrenamientos</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the names of utterances</source>
        <translation>los nombres de los enunciados</translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>the new run</source>
        <translation>el nuevo entrenamiento</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>the one that says more</source>
        <translation>el que dice más</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the output layer starts afresh</source>
        <translation>la capa de salida empieza desde cero</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the parts that the source cuts it into</source>
        <translation>las partes en que el origen lo divide</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the pieces that begin with it</source>
        <translation>los trozos que empiezan por él</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the pieces that begin words</source>
        <translation>los trozos que empiezan palabras</translation>
    </message>
    <message>
        <location filename="../../core/runs/supervisor.py"/>
        <source>the run's console</source>
        <translation>la consola del entrenamiento</translation>
    </message>
    <message>
        <location filename="../../core/training/__main__.py"/>
        <source>the run's log</source>
        <translation>el registro del entrenamiento</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the same letter</source>
        <translation>la misma letra</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>the same letter in the other case</source>
        <translation>la misma letra en mayúscula o minúscula</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>the same letter without its mark</source>
        <translation>la misma letra sin su diacrítico</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the same letter, a capital there</source>
        <translation>la misma letra, allí en mayúscula</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same letters in the same order</source>
        <translation>las mismas letras en el mismo orden</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the same piece</source>
        <translation>el mismo trozo</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same pieces in the same order</source>
        <translation>los mismos trozos en el mismo orden</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same shape</source>
        <translation>la misma forma</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>the same sound in another script</source>
        <translation>el mismo sonido en otra escritura</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the same text elsewhere in a word</source>
        <translation>el mismo texto en otra parte de la palabra</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the same text in the other case</source>
        <translation>el mismo texto en mayúscula o minúscula</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the second</source>
        <translation>el segundo</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the sound itself</source>
        <translation>el sonido mismo</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/sound_only.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>the sound's folder</source>
        <translation>la carpeta del sonido</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the source has no output layer</source>
        <translation>el origen no tiene capa de salida</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/compare.py"/>
        <source>the space</source>
        <translation>el espacio</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the speakers’ age</source>
        <translation>la edad de los hablantes</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the speakers’ gender</source>
        <translation>el género de los hablantes</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the speakers’ place</source>
        <translation>el lugar de los hablantes</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/compare.py"/>
        <source>the suggestion</source>
        <translation>la sugerencia</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the third</source>
        <translation>el tercero</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the tier's name</source>
        <translation>el nombre de la línea</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>the untouched source</source>
        <translation>el origen sin cambios</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_commands.py"/>
        <source>the {chosen:,} chosen</source>
        <translation>los {chosen:,} elegidos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>the {count:,} who say most, of {count_2:,}</source>
        <translation>quienes más hablan, {count:,} de {count_2:,}</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the {name}</source>
        <translation>el {name}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>there is no group {number}</source>
        <translation>no existe el grupo {number}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>there is no group “{name}”</source>
        <translation>no existe el grupo «{name}»</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>tier {name}</source>
        <translation>línea {name}</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>tier {name}, </source>
        <translation>línea {name}, </translation>
    </message>
    <message>
        <location filename="../../core/importers/elan.py"/>
        <location filename="../../core/importers/exmaralda.py"/>
        <source>tier {name}, mark {number}</source>
        <translation>línea {name}, marca {number}</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>tier {tier}, mark {count}</source>
        <translation>línea {tier}, marca {count}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>times</source>
        <translation>veces</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>to listen only</source>
        <translation>solo para escuchar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>too large</source>
        <translation>demasiado grande</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <location filename="../../app/train/curve_sets.py"/>
        <source>train</source>
        <translation>train</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>train and follow; Ctrl C pauses</source>
        <translation>entrenar y seguir el progreso; Ctrl C pausa</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>train, dev and test stay as Common Voice made them; the rest is divided around them.</source>
        <translation>train, dev y test quedan como los hizo Common Voice; el resto se divide en torno a ellos.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>training, {percent} done</source>
        <translation>entrenando, {percent} hecho</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>trim, split, merge, tag and more, many at once</source>
        <translation>recortar, partir, unir, etiquetar y más, muchos a la vez</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <location filename="../../core/runs/supervisor.py"/>
        <source>try again</source>
        <translation>inténtelo de nuevo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>under</source>
        <translation>menos de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>under {number}</source>
        <translation>menos de {number}</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>unknown</source>
        <translation>desconocidas</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>unknown kind</source>
        <translation>tipo desconocido</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>unsure</source>
        <translation>insegura</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>up to {most} numbers, each from {low:,.10g} to {high:,.10g}</source>
        <translation>hasta {most} números, cada uno de {low:,.10g} a {high:,.10g}</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>up to {most} numbers, each from {low} to {high}</source>
        <translation type="vanished">hasta {most} números, cada uno de {low} a {high}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>use suggestion</source>
        <translation>usar la sugerencia</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>utterances, speakers, every step that can be undone</source>
        <translation>enunciados, hablantes, todos los pasos que se pueden deshacer</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>validated: two or more people agreed</source>
        <translation>validated: aprobados por dos o más personas</translation>
    </message>
    <message>
        <location filename="../../app/live/file_list.py"/>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>was annotated {count} times; one of them was taken.</source>
        <translation>se anotó {count} veces; se tomó una de las anotaciones.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>was chosen, but no file here is of that format.</source>
        <translation>se eligió, pero ningún archivo de aquí tiene ese formato.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>was cut into {count:,} utterances, and its text shared out by time.</source>
        <translation>se cortó en {count:,} enunciados y su texto se repartió por tiempo.</translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>was cut off: only {share:.0%} of what it promises is there.</source>
        <translation>está cortado: solo está el {share:.0%} de lo que anuncia.</translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>was cut off; its end is missing.</source>
        <translation>está incompleto: falta el final.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/audio_clock.py"/>
        <source>was joined of %n parts, which follow one another.</source>
        <extracomment>one: was joined of one part.</extracomment>
        <translation>
            <numerusform>consta de una parte.</numerusform>
            <numerusform>consta de %n partes unidas, que van una tras otra.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>was not taken, though {said} on it may be speech that no other tier has.</source>
        <translation>no se tomó, aunque en ella ({said}) puede haber habla que ninguna otra línea tiene.</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>was not taken, though {said}{there} on it may be speech that no other tier has.</source>
        <translation type="vanished">no se tomó, aunque su contenido ({said}{there}) puede ser habla que no está en ninguna otra línea.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>was put together with {name} by hand, and was not taken.</source>
        <translation>se emparejó a mano con {name} y no se tomó.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>was to give a line to each sound, but {why}</source>
        <translation>debía dar una línea a cada sonido, pero {why}</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>was {seconds:.1f} s long when it was first imported and is read whole now, {seconds_2:.1f} s by its own clock. Times that came from a player are right now; marks that were set here by ear lie on other sound.</source>
        <translation>duraba {seconds:.1f} s cuando se importó por primera vez y ahora se lee por completo: {seconds_2:.1f} s según su propio reloj. Los tiempos que vinieron de un reproductor ahora son correctos; las marcas puestas aquí de oído quedan sobre otro sonido.</translation>
    </message>
    <message>
        <location filename="../../core/sources/needed.py"/>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>what a model read</source>
        <translation>lo que leyó un modelo</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>what is asked of the run “{key}”</source>
        <translation>lo pedido al entrenamiento «{key}»</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>what is noted about the run “{key}”</source>
        <translation>lo anotado sobre el entrenamiento «{key}»</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>what the source writes where it is said</source>
        <translation>lo que el origen escribe donde se dice</translation>
    </message>
    <message>
        <location filename="../../core/training/listening.py"/>
        <source>what the source wrote in {clips} clips that say it, {times} times</source>
        <translation>lo que el origen escribió en {clips} fragmentos que lo dicen, {times} veces</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>what was spoken into Live, by day</source>
        <translation>lo que se habló en «En vivo», por días</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>where in its recording an utterance lies</source>
        <translation>en qué parte de su grabación está un enunciado</translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>where the run stands</source>
        <translation>el punto en que está el entrenamiento</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>which letters carry over</source>
        <translation>qué letras se heredan</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>which split an utterance belongs to</source>
        <translation>a qué conjunto pertenece un enunciado</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>who speaks</source>
        <translation>quién habla</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>whole numbers by name</source>
        <translation>números enteros por nombre</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>whom the file names ({shown})</source>
        <translation>quien nombra el archivo ({shown})</translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>whom the source names</source>
        <translation>quien nombra el origen</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>will be converted ({gigabytes:.1f} GB)</source>
        <translation>se convertirá ({gigabytes:.1f} GB)</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>will be converted ({size:.1f} GB)</source>
        <translation>se convertirá ({size:.1f} GB)</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>will not fit: {letters}</source>
        <translation>no encajarán: {letters}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>word joiner</source>
        <translation>unión de palabras</translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <source>words</source>
        <translation>palabras</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>would land outside of the project’s folder</source>
        <translation>quedaría fuera de la carpeta del proyecto</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>would unpack to {gigabytes}, over the limit of {gigabytes_2}</source>
        <translation>ocuparía {gigabytes} al desempaquetarse, por encima del límite de {gigabytes_2}</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>write what it means</source>
        <translation>escribir lo que significa</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>write what was said</source>
        <translation>escribir lo que se dijo</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>writes letters</source>
        <translation>escribe letras</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>writes letters, with an adapter for each language</source>
        <translation>escribe letras, con un adaptador por lengua</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>writes pieces of bytes, any script</source>
        <translation>escribe trozos de bytes, en cualquier escritura</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>writes pieces of words</source>
        <translation>escribe trozos de palabras</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>written</source>
        <translation>escrito</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>written naranjas, Spanish habit; said laranjas</source>
        <translation>escrito naranjas, costumbre española; dicho laranjas</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>written {word}</source>
        <translation>escrito {word}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>written {word}, habit</source>
        <translation>escrito {word}, por costumbre</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>written {word}, {source} habit</source>
        <translation>escrito {word}, costumbre del {source}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>zero-width joiner</source>
        <translation>unión de ancho cero</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>zero-width non-joiner</source>
        <translation>separador de ancho cero</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>zero-width space</source>
        <translation>espacio de ancho cero</translation>
    </message>
    <message>
        <location filename="../../app/home/project_notices.py"/>
        <source>{0} is not there any more: its drive was taken out, or its folder moved elsewhere.</source>
        <translation type="vanished">{0} ya no está: se retiró su unidad o se movió su carpeta.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>{0} to {1}</source>
        <translation type="vanished">de {0} a {1}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>{0} to {1} s</source>
        <translation type="vanished">{0} a {1} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <source>{0} utterances are looked through; how many change is said afterwards.</source>
        <translation type="vanished">Se repasan {0} enunciados; al final se dice cuántos cambian.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <source>{0}, seconds</source>
        <translation type="vanished">{0}, segundos</translation>
    </message>
    <message>
        <location filename="../../core/commands/queueing.py"/>
        <source>{action} takes {value}.</source>
        <translation>{action} se usa {value}.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>{aside:,} of them are</source>
        <translation type="vanished">{aside:,} de ellos están</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>{at:,} of {n:,}</source>
        <translation>{at:,} de {n:,}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>{a} with {b}</source>
        <translation>{a} por {b}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{before_s:.1f} s before, {after_s:.1f} s after</source>
        <translation>{before_s:.1f} s antes, {after_s:.1f} s después</translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>{carried:,} letters carried over, {neighbours:,} started from a neighbour, {fresh:,} fresh, {left_out:,} left out; {share:.1%} of the parameters are the source's.</source>
        <translation>{carried:,} letras heredadas, {neighbours:,} a partir de una vecina, {fresh:,} desde cero, {left_out:,} fuera; el {share:.1%} de los parámetros son del origen.</translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>{carried:,} pieces of words carried over, {neighbours:,} started from a neighbour, {fresh:,} fresh, {left_out:,} left out; {share:.1%} of the parameters are the source's.</source>
        <translation type="vanished">{carried:,} trozos de palabras heredados, {neighbours:,} a partir de un vecino, {fresh:,} desde cero, {left_out:,} fuera; el {share:.1%} de los parámetros son del origen.</translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>{carried:,} pieces of words carried over, {neighbours:,} started from others, {fresh:,} fresh, {left_out:,} left out; {share:.1%} of the parameters are the source's.</source>
        <translation>{carried:,} trozos de palabras heredados, {neighbours:,} parten de otros, {fresh:,} de cero, {left_out:,} dejados fuera; {share:.1%} de los parámetros son del origen.</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>{change} points since the check before</source>
        <translation>{change} puntos desde la comprobación anterior</translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <source>{chart} as a table</source>
        <translation>{chart}, como tabla</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/check_job.py"/>
        <source>{checked}, %n need review: {flags}</source>
        <extracomment>one: {checked}, one needs review: {flags}</extracomment>
        <translation>
            <numerusform>{checked}, uno por revisar: {flags}</numerusform>
            <numerusform>{checked}, %n por revisar: {flags}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <source>{chosen:,} chosen</source>
        <translation>{chosen:,} elegidos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/list_controller.py"/>
        <source>{chosen:,} of {count:,} chosen</source>
        <translation>{chosen:,} de {count:,} elegidos</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{clock}, {ago} ago</source>
        <translation>{clock}, hace {ago}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>{commit}, {fixed}</source>
        <translation>{commit}, {fixed}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_menu.py"/>
        <source>{count:,} chosen</source>
        <translation>{count:,} elegidos</translation>
    </message>
    <message>
        <location filename="../../core/importers/offers.py"/>
        <source>{count:,} files end</source>
        <translation type="vanished">{count:,} archivos terminan</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{count:,} frames were promised, {number:,} came</source>
        <translation>se anunciaban {count:,} muestras y llegaron {number:,}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>{count:,} leaks</source>
        <translation type="vanished">{count:,} casos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/list_controller.py"/>
        <source>{count:,} of {total:,} shown</source>
        <translation>{count:,} de {total:,} a la vista</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/list_controller.py"/>
        <source>{count:,} of {total} shown</source>
        <translation type="vanished">{count:,} de {total} a la vista</translation>
    </message>
    <message>
        <location filename="../../core/runs/fit.py"/>
        <source>{count:,} of {utterances:,} utterances cannot be written in letters: they are said faster than the model’s {rate:.1f} frames a second.</source>
        <translation>{count:,} de {utterances:,} enunciados no se pueden escribir en letras: se dicen más deprisa que los {rate:.1f} cuadros por segundo del modelo.</translation>
    </message>
    <message>
        <location filename="../../core/runs/fit.py"/>
        <source>{count:,} of {utterances:,} utterances cannot be written in these pieces of words: they are said faster than the model’s {rate:.1f} frames a second.</source>
        <translation>{count:,} de {utterances:,} enunciados no se pueden escribir en estos trozos de palabras: se dicen más deprisa que los {rate:.1f} cuadros por segundo del modelo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <source>{count:,} utterances are looked through; how many change is said afterwards.</source>
        <translation>Se revisan {count:,} enunciados; cuántos cambian se dice después.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>{count:,} utterances got other names: theirs cannot be names of files.</source>
        <translation>{count:,} enunciados recibieron otro nombre: el suyo no puede ser nombre de archivo.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>{count:,} utterances were named where one is meant.</source>
        <translation>Se indicaron {count:,} enunciados donde se espera uno.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>{count:,} utterances would take in {others:,} others.</source>
        <translation>{count:,} enunciados absorberían a otros {others:,}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>{counted:,} sounds without text too</source>
        <translation type="vanished">También {counted:,} sonidos sin texto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/model_text.py"/>
        <source>{counted}, all in the alphabet</source>
        <translation>{counted}, todos en el alfabeto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/model_text.py"/>
        <source>{count} characters</source>
        <translation>{count} caracteres</translation>
    </message>
    <message>
        <location filename="../../core/importers/offers.py"/>
        <source>{count} in {ending} · {example}</source>
        <translation type="vanished">{count} en {ending} · {example}</translation>
    </message>
    <message>
        <location filename="../../core/training/hearing.py"/>
        <source>{count} of {count_2} could not be read, {lost:.0f} s of {seconds:.0f} s.</source>
        <translation>No se pudieron leer {count} de {count_2}: {lost:.0f} s de {seconds:.0f} s.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>{day}, {count:,}</source>
        <translation>{day}, {count:,}</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/widgets/job_dialog.py"/>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} de {total:,}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>{done:,} of {total:,} read</source>
        <translation>{done:,} de {total:,} leídos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>{done:,} of {total:,} written</source>
        <translation>{done:,} de {total:,} escritos</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/home/packing.py"/>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{done}, {speed} a second, {left} left</source>
        <translation>{done}, {speed} por segundo, quedan {left}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{done}. {why}</source>
        <translation>{done}. {why}</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>{dropped} layers cannot be dropped: the encoder has {count}.</source>
        <translation>No se pueden quitar {dropped} capas: el codificador tiene {count}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>{each} each</source>
        <translation>{each} por hablante</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>{ending}, taken as transcripts</source>
        <translation>{ending}, como transcripciones</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{endpoint} cannot be reached.</source>
        <translation>No se puede llegar a {endpoint}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{endpoint} does not answer as a hub of models does.</source>
        <translation>{endpoint} no responde como un hub de modelos.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{every}; ends after {n} without a better one</source>
        <translation>{every}; termina tras {n} sin mejorar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} at least {value}</source>
        <translation>{field}: al menos {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} at most {value}</source>
        <translation>{field}: como máximo {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} contains {value}</source>
        <translation>{field} contiene {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} contains, accents aside {value}</source>
        <translation>{field} contiene, sin mirar acentos, {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} does not contain {value}</source>
        <translation>{field} no contiene {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} does not match the pattern {value}</source>
        <translation>{field} no coincide con el patrón {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is empty</source>
        <translation>{field}: sin contenido</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is exactly {value}</source>
        <translation>{field} es exactamente {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is not empty</source>
        <translation>{field}: con contenido</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is not {value}</source>
        <translation>{field} no es {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is {value}</source>
        <translation>{field} es {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} matches the pattern {value}</source>
        <translation>{field} coincide con el patrón {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} not measured</source>
        <translation>{field}: sin medir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} over {value}</source>
        <translation>{field}: más de {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} under {value}</source>
        <translation>{field}: menos de {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>{files} in {out}</source>
        <translation>{files} en {out}</translation>
    </message>
    <message>
        <location filename="../../core/project/relink.py"/>
        <source>{file} is another recording than {recording}.</source>
        <translation>{file} es una grabación distinta de {recording}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>{file} · {count:,} lines, as many sounds in {name}</source>
        <translation>{file} · {count:,} líneas, tantas como sonidos en {name}</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>{first}, tier {key}</source>
        <translation>{first}, línea {key}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/quality/check_job.py"/>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>{flag} {count:,}</source>
        <translation>{flag} {count:,}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>{flag}: {remedy}</source>
        <translation>{flag}: {remedy}</translation>
    </message>
    <message>
        <location filename="../../core/project/hypotheses.py"/>
        <source>{folder} cannot be read.</source>
        <translation>{folder} no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>{folder} does not have the language “{chosen}”.</source>
        <translation>{folder} no tiene la lengua «{chosen}».</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>{folder} does not hold several languages.</source>
        <translation>{folder} no contiene varias lenguas.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>{folder} has no vocab.json.</source>
        <translation>{folder} no tiene vocab.json.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>{folder} has no weights in the safetensors format.</source>
        <translation type="vanished">{folder} no tiene pesos en formato safetensors.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>{folder} has no weights: neither {safe} nor {pickled}.</source>
        <translation>{folder} no tiene pesos: ni {safe} ni {pickled}.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <location filename="../../core/families/languages.py"/>
        <location filename="../../core/families/weights.py"/>
        <source>{folder} has no {name}.</source>
        <translation>{folder} no tiene {name}.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/recogniser.py"/>
        <source>{folder} has not been trained to write yet.</source>
        <translation>{folder} aún no se ha entrenado para escribir.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <location filename="../../core/families/letters.py"/>
        <source>{folder} has {head} output rows for {count} letters or pieces.</source>
        <translation>{folder} tiene {head} filas de salida para {count} letras o trozos.</translation>
    </message>
    <message>
        <location filename="../../core/families/hearing.py"/>
        <source>{folder} hears sound at {setting} Hz.</source>
        <translation>{folder} oye el sonido a {setting} Hz.</translation>
    </message>
    <message>
        <location filename="../../core/families/hearing.py"/>
        <source>{folder} hears sound otherwise than Vizinho makes it: {name} is {setting}, not {value}.</source>
        <translation>{folder} no oye el sonido como lo prepara Vizinho: {name} es {setting}, no {value}.</translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>{folder} holds a model of the kind “{model_type}”, which is not known here.</source>
        <translation>{folder} contiene un modelo del tipo «{model_type}», que aquí no se conoce.</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>{folder} holds several languages.</source>
        <translation>{folder} contiene varias lenguas.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>{folder} is not a Vizinho project.</source>
        <translation>{folder} no es un proyecto de Vizinho.</translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <location filename="../../core/project/hypotheses.py"/>
        <source>{folder} is not a model: it has no config.json.</source>
        <translation>{folder} no es un modelo: no tiene config.json.</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>{folder} is not there any more: its drive was taken out, or its folder moved elsewhere.</source>
        <translation>{folder} ya no está: se sacó su unidad, o la carpeta cambió de sitio.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>{found:,} of {found_2:,} utterances</source>
        <translation>{found:,} de {found_2:,} enunciados</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{frames:,} frames were promised, and the last of them is not there</source>
        <translation>se anunciaban {frames:,} muestras y la última no está</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{frames:,} frames were promised, {given:,} came</source>
        <translation>se anunciaban {frames:,} muestras y llegaron {given:,}</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>{fresh} layers cannot begin afresh: {kept} stay.</source>
        <translation>No pueden empezar de nuevo {fresh} capas: quedan {kept}.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_marks.py"/>
        <source>{group} fixed</source>
        <translation>{group}: sin cambios</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_marks.py"/>
        <source>{group} from {start:.0%}</source>
        <translation>{group}: desde el {start:.0%}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/table.py"/>
        <source>{group} · {relation}</source>
        <translation>{group} · {relation}</translation>
    </message>
    <message>
        <location filename="../../core/quantities.py"/>
        <source>{h:,} h {m:,} min</source>
        <translation>{h:,} h {m:,} min</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{here} Unset it to fetch models.</source>
        <translation>{here} Quítelo para traer modelos.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>{hours:,.1f} h heard</source>
        <translation>{hours:,.1f} h escuchadas</translation>
    </message>
    <message>
        <location filename="../../app/train/formatting.py"/>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>{hours} in all</source>
        <translation>{hours} en total</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>{hours} of sound will be looked at.</source>
        <translation>Se examinarán {hours} de sonido.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>{id} is not here whole: {missing} is missing.</source>
        <translation>{id} no está aquí completo: falta {missing}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>{kept} {here}</source>
        <translation>{kept} {here}</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>{keys} (changed)</source>
        <translation>{keys} (cambiadas)</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>{key} belongs to {names}, which would lose it.</source>
        <translation>{key} pertenece a {names} y dejaría de servir ahí.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>{key} is free.</source>
        <translation>{key} está libre.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>{key}: {odd} not in the alphabet. {fix}</source>
        <translation>{key}: fuera del alfabeto {odd}. {fix}</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{kinds} masks</source>
        <translation>máscaras de {kinds}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{kind} models are not known here</source>
        <translation>los modelos {kind} no se conocen aquí</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{kind}, heard {hours}</source>
        <translation>{kind}, ha escuchado {hours}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/tier_left.py"/>
        <source>{labels} in %n files</source>
        <extracomment>one: {labels} in one file</extracomment>
        <translation>
            <numerusform>{labels} en un archivo</numerusform>
            <numerusform>{labels} en %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>{label} (%n rows)</source>
        <extracomment>one: {label} (one row)</extracomment>
        <translation>
            <numerusform>{label} (una fila)</numerusform>
            <numerusform>{label} (%n filas)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>{label} ({count} rows)</source>
        <translation type="vanished">{label} ({count} filas)</translation>
    </message>
    <message>
        <location filename="../../app/widgets/language_fields.py"/>
        <source>{label}: code (ISO 639)</source>
        <translation>{label}: código (ISO 639)</translation>
    </message>
    <message>
        <location filename="../../app/widgets/language_fields.py"/>
        <source>{language} ({code})</source>
        <translation>{language} ({code})</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>{language} checkpoint knows {n:,}</source>
        <translation>El punto de control de {language} conoce {n:,}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>{language} habit</source>
        <translation>hábito: {language}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>{language} needs {n:,}</source>
        <translation>Para {language} hacen falta {n:,}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>{language} needs {n:,}, {share} of them already known</source>
        <translation>Para {language} hacen falta {n:,}, {share} ya conocidas</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>{learn} to learn from, {check} to check on</source>
        <translation>{learn} para aprender, {check} para comprobar</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{left} left, ends about {clock}</source>
        <translation>quedan {left}, fin previsto: {clock}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>{left} of {size} still to fetch</source>
        <translation>{left} de {size} aún por traer</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{length_s:.1f} s at {at_s:.1f} s</source>
        <translation>{length_s:.1f} s en el segundo {at_s:.1f}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>{length} not transcribed, left aside</source>
        <translation>{length} sin transcribir, aparte</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{letters} left out</source>
        <translation>se deja fuera {letters}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>{letters} occur fewer than {least:,} times.</source>
        <extracomment>one: {letters} occurs fewer than {least:,} times.</extracomment>
        <translation>
            <numerusform>{letters} aparece menos de {least:,} veces.</numerusform>
            <numerusform>{letters} aparecen menos de {least:,} veces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/page.py"/>
        <source>{letters}, %n changes not applied</source>
        <extracomment>one: {letters}, %n change not applied</extracomment>
        <translation>
            <numerusform>{letters}, %n cambio sin aplicar</numerusform>
            <numerusform>{letters}, %n cambios sin aplicar</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>{letter} is a single letter already.</source>
        <translation>{letter} ya es una sola letra.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>{letter} starts from</source>
        <translation>{letter} parte de</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>{letter} starts from {start}</source>
        <translation>{letter} parte de {start}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>{letter}, %n times</source>
        <extracomment>one: {letter}, once</extracomment>
        <translation>
            <numerusform>{letter}, una vez</numerusform>
            <numerusform>{letter}, %n veces</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>{licence}, not for profit</source>
        <translation>{licence}, sin fines de lucro</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>{median_s:.1f} s</source>
        <translation>{median_s:.1f} s</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>{mended} (line {line}).</source>
        <translation>{mended} (línea {line} del archivo).</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>{mended}.</source>
        <translation>{mended}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/ingest.py"/>
        <source>{message} Its %n marks wait for it.</source>
        <extracomment>one: {message} Its mark waits for it.</extracomment>
        <translation>
            <numerusform>{message} Su marca lo espera.</numerusform>
            <numerusform>{message} Sus %n marcas lo esperan.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>{model} cannot be used: {refused}</source>
        <translation>{model} no se puede usar: {refused}</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{model} could not be fetched.</source>
        <translation>No se pudo traer {model}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{model} could not be written to {folder}.</source>
        <translation>{model} no se pudo escribir en {folder}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>{model} has no revision {commit} on this computer.</source>
        <translation>{model} no tiene la revisión {commit} en este equipo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{model} has no such revision.</source>
        <translation>{model} no tiene esa revisión.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{model} is given only to those who accepted its terms, and you are not logged in.</source>
        <translation>{model} solo se da a quienes aceptaron sus condiciones, y no se ha iniciado sesión.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{model} is given only to those who accepted its terms; your account has not, or waits.</source>
        <translation>{model} solo se da a quienes aceptaron sus condiciones; su cuenta no lo hizo, o está en espera.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>{model} is here</source>
        <translation>{model} ya está aquí</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/habits.py"/>
        <source>{model} is the model of no run: what it comes from is not known.</source>
        <translation>{model} no es el modelo de ningún entrenamiento: no se sabe de dónde viene.</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>{moment}, {seconds:.1f} s</source>
        <translation>{moment}, {seconds:.1f} s</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>{more}may hold transcripts, which were not read.</source>
        <translation type="vanished">{more}sin leer, quizá con transcripciones.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>{moved:,} utterances would change their split</source>
        <translation type="vanished">{moved:,} enunciados cambiarían de conjunto</translation>
    </message>
    <message>
        <location filename="../../core/quantities.py"/>
        <source>{n:,.0f} GB</source>
        <translation>{n:,.0f} GB</translation>
    </message>
    <message>
        <location filename="../../core/quantities.py"/>
        <source>{n:,.0f} MB</source>
        <translation>{n:,.0f} MB</translation>
    </message>
    <message>
        <location filename="../../core/quantities.py"/>
        <source>{n:,.1f} GB</source>
        <translation>{n:,.1f} GB</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>{n:,.1f} M</source>
        <translation>{n:,.1f} M</translation>
    </message>
    <message>
        <location filename="../../core/quantities.py"/>
        <source>{n:,.1f} MB</source>
        <translation>{n:,.1f} MB</translation>
    </message>
    <message>
        <location filename="../../core/quantities.py"/>
        <source>{n:,.1f} h</source>
        <translation>{n:,.1f} h</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>{n:,.1f} million</source>
        <translation>{n:,.1f} millones</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>{n:,} MB</source>
        <translation type="vanished">{n:,} MB</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} carried over</source>
        <translation>{n:,} heredadas</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{n:,} downloads last month</source>
        <translation>{n:,} descargas el último mes</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} left out</source>
        <translation>{n:,} fuera</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} letters, all fresh</source>
        <translation>{n:,} letras, todas desde cero</translation>
    </message>
    <message>
        <location filename="../../core/quantities.py"/>
        <source>{n:,} min</source>
        <translation>{n:,} min</translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>{n:,} minutes</source>
        <translation type="vanished">{n:,} minutos</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} new</source>
        <translation>{n:,} nuevas</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} pieces of words carried over</source>
        <translation>{n:,} trozos de palabras heredados</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} pieces of words, all fresh</source>
        <translation>{n:,} trozos de palabras, todos desde cero</translation>
    </message>
    <message>
        <location filename="../../core/quantities.py"/>
        <source>{n:,} s</source>
        <translation>{n:,} s</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} s of audio</source>
        <translation>{n:,} s de audio</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>{named} where others have {apostrophe}</source>
        <translation>{named} donde otros tienen {apostrophe}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/pairing.py"/>
        <source>{names} and %n more</source>
        <extracomment>one: {names} and one more</extracomment>
        <translation>
            <numerusform>{names} y uno más</numerusform>
            <numerusform>{names} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>{name} (not plugged in)</source>
        <translation>{name} (no conectado)</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{name} cannot be read from frame {start} to {end}.</source>
        <translation>{name} no se puede leer de la muestra {start} a la {end}.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>{name} cannot be read whole ({why}), so nothing was packed.</source>
        <translation>{name} no se puede leer por completo ({why}), así que no se empaquetó nada.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{name} cannot be read whole.</source>
        <translation>{name} no se puede leer por completo.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/importers/texts.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} cannot be read.</source>
        <translation>{name} no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>{name} cannot be written.</source>
        <translation>No se puede escribir en {name}.</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>{name} cannot be {shown}.</source>
        <translation>{name} no puede ser {shown}.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/expert.py"/>
        <location filename="../../core/training/limits.py"/>
        <source>{name} cannot be “{text}”.</source>
        <translation>{name} no puede ser «{text}».</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>{name} could not be copied.</source>
        <translation>{name} no se pudo copiar.</translation>
    </message>
    <message>
        <location filename="../../core/audio_whole.py"/>
        <source>{name} could not be decoded.</source>
        <translation>{name} no se pudo decodificar.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>{name} could not be restored.</source>
        <translation>No se pudo restaurar {name}.</translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>{name} could not be written ({why}). Nothing was left behind.</source>
        <translation>No se pudo escribir {name} ({why}). No quedó nada a medias.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>{name} could not be written.</source>
        <translation>{name} no se pudo escribir.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{name} has failed</source>
        <translation>{name} ha fallado</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>{name} has no column of texts.</source>
        <translation>{name} no tiene columna de textos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>{name} has no column “{value}”.</source>
        <translation>{name} no tiene la columna «{value}».</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>{name} has no columns “path” and “sentence”.</source>
        <translation>{name} no tiene las columnas «path» y «sentence».</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>{name} has no list “{wrong}”.</source>
        <translation>{name} no tiene la lista «{wrong}».</translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>{name} has no sound track.</source>
        <translation>{name} no tiene pista de sonido.</translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>{name} has the shape {found}, planned was {shape}.</source>
        <translation>{name} tiene la forma {found}; la prevista era {shape}.</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{name} has {shape} channels, not channel {number}.</source>
        <translation>{name} tiene {shape} canales, pero no el canal {number}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>{name} holds no archive of VoxForge.</source>
        <translation>{name} no contiene ningún archivo de VoxForge.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>{name} holds no cuts and no supervisions.</source>
        <translation>{name} no contiene cortes ni supervisiones.</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>{name} holds no list of spontaneous speech.</source>
        <translation>{name} no contiene ninguna lista de habla espontánea.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>{name} holds no manifest.</source>
        <translation>{name} no contiene ningún manifiesto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>{name} holds no sound (only {kinds}).</source>
        <translation>{name} no contiene sonido (solo {kinds}).</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{name} holds no sound.</source>
        <translation>{name} no contiene sonido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>{name} holds only clips that were found to be wrong.</source>
        <translation>{name} solo contiene clips que se juzgaron incorrectos.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>{name} in {folder} has the shape {there}; config.json says {wanted}.</source>
        <translation>{name} en {folder} tiene la forma {there}; config.json dice {wanted}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>{name} is a project of Vizinho's.</source>
        <translation>{name} es un proyecto de Vizinho.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} is a zip file, but no packed project.</source>
        <translation>{name} es un archivo zip, pero no un proyecto empaquetado.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} is damaged: {name_2} cannot be read whole. Nothing was kept of it.</source>
        <translation>{name} está dañado: {name_2} no se puede leer por completo. No se conservó nada de él.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/importers/texts.py"/>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>{name} is empty.</source>
        <translation>{name} no tiene contenido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>{name} is no audio folder.</source>
        <translation>{name} no es una carpeta de tipo audiofolder.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>{name} is no export of Label Studio's.</source>
        <translation>{name} no es una exportación de Label Studio.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/change.py"/>
        <source>{name} is no linear layer: it can have no adapter.</source>
        <translation>{name} no es una capa lineal: no puede tener adaptador.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{name} is no longer the recording that was imported.</source>
        <translation>{name} ya no es la grabación que se importó.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} is no packed project, or its end is missing.</source>
        <translation>{name} no es un proyecto empaquetado o le falta el final.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/kind.py"/>
        <source>{name} is no setting of the strategy “{key}”.</source>
        <translation>{name} no es un ajuste de la estrategia «{key}».</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>{name} is not a Common Voice folder.</source>
        <translation>{name} no es una carpeta de Common Voice.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>{name} is not a Kaldi data folder.</source>
        <translation>{name} no es una carpeta de datos de Kaldi.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/take_files.py"/>
        <source>{name} is not a take of this program.</source>
        <translation>{name} no es una toma de este programa.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>{name} is not in the form of LJSpeech.</source>
        <translation>{name} no tiene la forma de LJSpeech.</translation>
    </message>
    <message>
        <location filename="../../core/importers/librispeech.py"/>
        <source>{name} is not in the form of LibriSpeech.</source>
        <translation>{name} no tiene la forma de LibriSpeech.</translation>
    </message>
    <message>
        <location filename="../../core/importers/mailabs.py"/>
        <source>{name} is not in the form of M-AILABS.</source>
        <translation>{name} no tiene la forma de M-AILABS.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>{name} is not listed any more</source>
        <translation>{name} ya no figura en la lista</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{name} is not there.</source>
        <translation>{name} no está en su sitio.</translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>{name} is open for reading only.</source>
        <translation>{name} está abierto solo para lectura.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <location filename="../../core/project/schema.py"/>
        <source>{name} is open in another window.</source>
        <translation>{name} está abierto en otra ventana.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{name} is paused</source>
        <translation>{name} está en pausa</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>{name} is removed, {size} are free again</source>
        <translation>Se eliminó {name}; {size} vuelven a estar libres</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{name} is training</source>
        <translation>{name} está entrenando</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{name} may not be read.</source>
        <translation>No hay permiso para leer {name}.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} needs {gigabytes}, and only {gigabytes_2} are free.</source>
        <translation>{name} necesita {gigabytes} y solo hay {gigabytes_2} libres.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>{name} of {model} came with a wrong checksum; nothing of it was kept.</source>
        <translation>{name} de {model} llegó con una suma de comprobación errónea; no se conservó nada.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>{name} of {model} ends too early: {there:,} of {size:,} bytes.</source>
        <translation>{name} de {model} termina antes de tiempo: {there:,} de {size:,} bytes.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>{name} of {model} is not the file that the hub listed a moment ago.</source>
        <translation>{name} de {model} no es el archivo que el hub enumeró hace un momento.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/bar_chart.py"/>
        <source>{name} to {name_2}</source>
        <translation>de {name} a {name_2}</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{name} was cut off</source>
        <translation>{name} se interrumpió</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>{name} was made by a newer Vizinho.</source>
        <translation>{name} se creó con un Vizinho más reciente.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>{name} was made by an older Vizinho.</source>
        <translation>{name} se creó con un Vizinho más antiguo.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} was packed by a newer Vizinho.</source>
        <translation>{name} se empaquetó con un Vizinho más reciente.</translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>{name} was taken from the list</source>
        <translation>Quitado de la lista: {name}</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>{name} was taken from the list; its folder stays</source>
        <translation>{name} se quitó de la lista; su carpeta se queda</translation>
    </message>
    <message>
        <location filename="../../core/decoding/outputs.py"/>
        <source>{name} was there already and stays</source>
        <translation>{name} ya estaba ahí y se queda</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>{name} {hours}</source>
        <translation>{name} {hours}</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>{name} {loss:.2f}</source>
        <translation>{name} {loss:.2f}</translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>{name} {reason}</source>
        <translation>{name} {reason}</translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>{name} {wer} words and {cer} letters wrong at {hours}</source>
        <translation>{name}: {wer} de las palabras y {cer} de las letras con error tras {hours}</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} {why}. Nothing was unpacked.</source>
        <translation>{name} {why}. No se desempaquetó nada.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/machine.py"/>
        <source>{name}, %n cores, {memory:,.0f} GB memory</source>
        <extracomment>one: {name}, one core, {memory:,.0f} GB memory</extracomment>
        <translation>
            <numerusform>{name}, un núcleo, {memory:,.0f} GB de memoria</numerusform>
            <numerusform>{name}, %n núcleos, {memory:,.0f} GB de memoria</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>{name}, again</source>
        <translation>{name}, otra vez</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>{name}, entry {number}</source>
        <translation>{name}, entrada {number}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>{name}, from scratch</source>
        <translation>{name}, desde cero</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>{name}, row {line}</source>
        <translation>{name}, fila {line}</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/line_order.py"/>
        <location filename="../../core/importers/lines.py"/>
        <source>{name}, row {number}</source>
        <translation>{name}, fila {number}</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>{name}, tier {name_2}</source>
        <translation>{name}, línea {name_2}</translation>
    </message>
    <message>
        <location filename="../../app/frame/rail.py"/>
        <source>{name}, {count:,} running</source>
        <translation>{name}, {count:,} en curso</translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>{name}, {kilohertz:g} kHz</source>
        <translation>{name}, {kilohertz:g} kHz</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>{name}, {kilo}</source>
        <translation type="vanished">{name}, {kilo}</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>{name}, {language}</source>
        <translation>{name}, {language}</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <source>{name}, {memory:,.0f} GB</source>
        <translation>{name}, {memory:,.0f} GB</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>{name}, {n} cores</source>
        <translation>{name}, {n} núcleos</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>{name}: every file in it {reason}</source>
        <translation>{name}: cada uno de sus archivos {reason}</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>{name}: the column of the {missing} could not be told.</source>
        <translation>{name}: no se pudo saber cuál es la columna de {missing}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>{name}{name_2}, row {number}</source>
        <translation>{name}{name_2}, fila {number}</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>{normaliser} cannot be read.</source>
        <translation>{normaliser} no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>{number:,.1f} MB</source>
        <translation type="vanished">{number:,.1f} MB</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <source>{number:,} of {count:,}</source>
        <translation>{number:,} de {count:,}</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>{number:.1f} letters each</source>
        <translation>{number:.1f} letras cada una</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>{number:.1f} million parameters</source>
        <translation>{number:.1f} millones de parámetros</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>{number:.2f} s cut</source>
        <translation>{number:.2f} s recortados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>{number_words} to {number}</source>
        <translation>de {number_words} a {number}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>{number} and more</source>
        <translation>{number} o más</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>{number} {word} {share:.0%}</source>
        <translation>{number} {word} {share:.0%}</translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <location filename="../../app/train/formatting.py"/>
        <source>{n} GB</source>
        <translation type="vanished">{n} GB</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>{n} GB free</source>
        <translation>{n} GB libres</translation>
    </message>
    <message>
        <location filename="../../app/train/formatting.py"/>
        <source>{n} M weights</source>
        <translation>{n} M de pesos</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>{n} of {all}</source>
        <translation>{n} de {all}</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n} times {seconds}</source>
        <translation>{n} veces {seconds}</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>{one} in several splits, because of utterances that keep the split they have.</source>
        <translation type="vanished">{one} en varios conjuntos, por los enunciados que conservan su conjunto.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>{only} only in {language}, {shared} shared, {new} new</source>
        <translation>{only} solo en {language}, {shared} comunes, {new} nuevas</translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>{out} is there already and is not an empty folder.</source>
        <translation>{out} ya existe y no es una carpeta vacía.</translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>{out} is there already.</source>
        <translation>{out} ya existe.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{pace:.1f} letters a second</source>
        <translation>{pace:.1f} letras por segundo</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{pace:.1f} letters a second of speech</source>
        <translation>{pace:.1f} letras por segundo de habla</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{pace:.1f} letters a second of speech, usual are {usual:.1f}</source>
        <translation>{pace:.1f} letras por segundo de habla; lo usual son {usual:.1f}</translation>
    </message>
    <message>
        <location filename="../../app/frame/rail.py"/>
        <source>{pair}. Switch project</source>
        <translation>{pair}. Cambiar de proyecto</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <source>{path} asks for {what}: it holds more than weights.</source>
        <translation>{path} pide {what}: contiene más que pesos.</translation>
    </message>
    <message>
        <location filename="../../core/families/trust.py"/>
        <source>{path} asks to run code of the model's own ({asked}).</source>
        <translation>{path} pide ejecutar código propio del modelo ({asked}).</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <location filename="../../core/families/json_files.py"/>
        <location filename="../../core/families/mms/network.py"/>
        <location filename="../../core/families/pieces.py"/>
        <location filename="../../core/families/weights.py"/>
        <location filename="../../core/sources/kept.py"/>
        <source>{path} cannot be read.</source>
        <translation>{path} no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>{path} cannot be used as a tokenizer.</source>
        <translation>{path} no se puede usar como tokenizador.</translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <location filename="../../core/sources/kept.py"/>
        <source>{path} cannot be written.</source>
        <translation>No se puede escribir en {path}.</translation>
    </message>
    <message>
        <location filename="../../core/runs/tidy.py"/>
        <source>{path} could not be removed.</source>
        <translation>No se pudo eliminar {path}.</translation>
    </message>
    <message>
        <location filename="../../core/families/json_files.py"/>
        <source>{path} does not describe a model.</source>
        <translation>{path} no describe un modelo.</translation>
    </message>
    <message>
        <location filename="../../core/families/mms/network.py"/>
        <source>{path} does not fit the model beside it: {name}.</source>
        <translation>{path} no encaja con el modelo que está al lado: {name}.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <source>{path} does not hold weights by name.</source>
        <translation>{path} no contiene pesos por nombre.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>{path} does not list letters with their numbers.</source>
        <translation>{path} no enumera las letras con sus números.</translation>
    </message>
    <message>
        <location filename="../../core/families/trust.py"/>
        <source>{path} is a link that leads out of the model's folder: {target}.</source>
        <translation>{path} es un enlace que sale de la carpeta del modelo: {target}.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <location filename="../../core/families/weights.py"/>
        <source>{path} is damaged.</source>
        <translation>{path} está dañado.</translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>{path} is not empty.</source>
        <translation>{path} contiene archivos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{path} is not there.</source>
        <translation>{path} no está ahí.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>{path} {reason}</source>
        <translation>{path} {reason}</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>{path}: {message}</source>
        <translation>{path}: {message}</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>{plain} (column {i})</source>
        <translation>{plain} (columna {i})</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{reach} {here}</source>
        <translation>{reach} {here}</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>{reads}, which {key} took over.</source>
        <translation>{reads}, y {key} adoptó ese texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>{reads}; {key} was edited here since and stays “{short}”.</source>
        <translation>{reads}; desde entonces {key} se editó aquí y queda «{short}».</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>{reads}; {key} {stays}.</source>
        <translation>{reads}; {key} {stays}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>{reason} ({marks}).</source>
        <translation>{reason} ({marks}).</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>{reason} Make it simpler.</source>
        <translation>{reason} Simplifíquelo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>{recipe}, from scratch</source>
        <translation>{recipe}, desde cero</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>{recipe}, from {source}</source>
        <translation>{recipe}, desde {source}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>{row} cannot be cut from frame {start} to {end}.</source>
        <translation>No se puede cortar {row} de la muestra {start} a la {end}.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>{row} cannot be split there.</source>
        <translation>{row} no se puede partir ahí.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{rule} and {rules}</source>
        <translation>{rule} y {rules}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{rule} or {rules}</source>
        <translation>{rule} o {rules}</translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <location filename="../../core/audio_clock.py"/>
        <source>{said} It {more}</source>
        <translation>{said} Además, {more}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <source>{said}. {left}: {where}. {reason}</source>
        <translation>{said}. {left}: {where}. {reason}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/files_panel.py"/>
        <source>{saved:,} saved; %n under another name</source>
        <extracomment>one: {saved:,} saved; %n under another name</extracomment>
        <translation>
            <numerusform>{saved:,} guardados; %n con otro nombre</numerusform>
            <numerusform>{saved:,} guardados; %n con otro nombre</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{seconds:.1f} s</source>
        <translation>{seconds:.1f} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_lanes.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{seconds:.2f} s</source>
        <translation>{seconds:.2f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/overlaps.py"/>
        <source>{seconds:.2f} s with {key}</source>
        <translation>{seconds:.2f} s con {key}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/overlaps.py"/>
        <source>{seconds:.2f} s with {key} (another speaker)</source>
        <translation>{seconds:.2f} s con {key} (otro hablante)</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/overlaps.py"/>
        <source>{seconds:.2f} s with {key} (the same speaker)</source>
        <translation>{seconds:.2f} s con {key} (el mismo hablante)</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>{seconds:g} s</source>
        <translation>{seconds:g} s</translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>{setting} cannot be set by hand.</source>
        <translation>{setting} no se puede fijar a mano.</translation>
    </message>
    <message>
        <location filename="../../core/wording.py"/>
        <source>{several} and {last}</source>
        <comment>list</comment>
        <translation>{several} y {last}</translation>
    </message>
    <message>
        <location filename="../../core/wording.py"/>
        <source>{several} or {last}</source>
        <comment>list</comment>
        <translation>{several} o {last}</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>{shape} rows there, {tokens} here: letter by letter</source>
        <translation>{shape} filas allí, {tokens} aquí: letra por letra</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{share:.1%} of the sound</source>
        <translation>{share:.1%} del sonido</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{share} done, {time} left.</source>
        <translation>{share} hecho, faltan {time}.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{share} done.</source>
        <translation>{share} hecho.</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>{share} of the time is spent on preparing audio</source>
        <translation>{share} del tiempo se dedica a preparar el audio</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>{size} free for models</source>
        <translation>{size} libres para modelos</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>{size} of {size_2}</source>
        <translation>{size} de {size_2}</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>{size} on the disk</source>
        <translation>{size} en el disco</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{size} to fetch</source>
        <translation>{size} por traer</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>{source} has no output layer.</source>
        <translation>{source} no tiene capa de salida.</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <location filename="../../app/widgets/pair_badge.py"/>
        <source>{source} to {target}</source>
        <translation>de {source} a {target}</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>{speaker} also speaks in the training set.</source>
        <translation>{speaker} también habla en el conjunto train.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <source>{speed:g}×</source>
        <translation>{speed:g}×</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>{split} gets {got}, less than the {asked} asked for, because of utterances that keep the split they have.</source>
        <translation>{split} recibe {got}, menos de lo pedido ({asked}), por los enunciados que conservan su conjunto.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>{split} gets {got}, less than the {asked} asked for, because what belongs together stays together.</source>
        <translation>{split} recibe {got}, menos de lo pedido ({asked}), porque lo que va junto queda junto.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>{split} gets {got}, more than the {asked} asked for, because of utterances that keep the split they have.</source>
        <translation>{split} recibe {got}, más de lo pedido ({asked}), por los enunciados que conservan su conjunto.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>{split} gets {got}, more than the {asked} asked for, because what belongs together stays together.</source>
        <translation>{split} recibe {got}, más de lo pedido ({asked}), porque lo que va junto queda junto.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <source>{split}, seconds</source>
        <translation>{split}, segundos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <source>{spoken}, new in this language</source>
        <translation>{spoken}, nueva en esta lengua</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>{spoken}: choose a folder</source>
        <translation>{spoken}: elegir una carpeta</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>{spoken}: take what was found</source>
        <translation>{spoken}: usar lo detectado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{start} to {end}</source>
        <translation>de {start} a {end}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>{start} to {end} s</source>
        <translation>{start} a {end} s</translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{stem} is too long for a WAV file.</source>
        <translation>{stem} es demasiado largo para un archivo WAV.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>{steps} steps cannot be made.</source>
        <translation>No se pueden dar {steps} pasos.</translation>
    </message>
    <message>
        <location filename="../../app/live/simulated_microphone.py"/>
        <source>{take} cannot be finished.</source>
        <translation>{take} no se puede terminar.</translation>
    </message>
    <message>
        <location filename="../../app/live/simulated_microphone.py"/>
        <source>{take} cannot be written on.</source>
        <translation>{take} no se puede seguir escribiendo.</translation>
    </message>
    <message>
        <location filename="../../app/live/simulated_microphone.py"/>
        <source>{take} cannot be written.</source>
        <translation>{take} no se puede escribir.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/outputs.py"/>
        <source>{target} cannot be written.</source>
        <translation>{target} no se puede escribir.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>{target} does not write them, so the new model cannot produce them.</source>
        <translation>En {target} no se escriben: el modelo nuevo no puede producirlas.</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>{target} from scratch</source>
        <translation>{target} desde cero</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>{target} writes every letter of {source}.</source>
        <translation>En {target} se escriben todas las letras de {source}.</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>{text} cannot be looked at ({why}). Choose another folder.</source>
        <translation>No se puede mirar en {text} ({why}). Elija otra carpeta.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>{text} could not be removed whole.</source>
        <translation>{text} no se pudo quitar por completo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>{text} is no folder here, nor a model of the hub that is on this computer.</source>
        <translation>{text} no es ninguna carpeta de aquí, ni un modelo del hub que esté en este equipo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>{text} is not on this computer.</source>
        <translation>{text} no está en este equipo.</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>{text}, and the last {beyond} as they are</source>
        <translation>{text}, y los últimos {beyond} tal como son</translation>
    </message>
    <message>
        <location filename="../../app/live/word_flow.py"/>
        <source>{text}, {number:.0f} percent sure, {start_s:.2f} to {end_s:.2f} seconds</source>
        <translation>{text}, {number:.0f} por ciento de seguridad, de {start_s:.2f} a {end_s:.2f} segundos</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>{text}: {number:.0f}% sure, {start_s:.2f} to {end_s:.2f} s</source>
        <translation>{text}: {number:.0f}% de seguridad, {start_s:.2f} a {end_s:.2f} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_chips.py"/>
        <source>{text}; press to take away</source>
        <translation>{text}; pulse para quitar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>{ticked} of {count}</source>
        <translation>{ticked} de {count}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/repeats.py"/>
        <source>{times:,} times: also {others}</source>
        <translation>{times:,} veces: también {others}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/repeats.py"/>
        <source>{times:,} times: also {others} and {more:,} more</source>
        <translation>{times:,} veces: también {others} y {more:,} más</translation>
    </message>
    <message>
        <location filename="../../app/frame/status_facts.py"/>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>{title}  {count:,}</source>
        <translation>{title}  {count:,}</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>{title} ({count:,} of {total:,})</source>
        <translation>{title} ({count:,} de {total:,})</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <source>{title} as a table</source>
        <translation>{title}, como tabla</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>{title} cannot hold {listed}.</source>
        <translation>{title} no puede contener {listed}.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/marks.py"/>
        <source>{title} cannot say which channel of a recording is meant.</source>
        <translation>{title} no puede indicar de qué canal de una grabación se trata.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>{title} has no marks, so every utterance needs a sound of its own.</source>
        <translation>{title} no tiene marcas, así que cada enunciado necesita un sonido propio.</translation>
    </message>
    <message>
        <location filename="../../core/families/canary/__init__.py"/>
        <location filename="../../core/families/wav2vec2/kin.py"/>
        <source>{title} has no sizes of its own from scratch.</source>
        <translation>{title} no tiene tamaños propios desde cero.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>{title} needs sound</source>
        <translation>{title} necesita sonido</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>{title} {span}</source>
        <translation>{title} {span}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>{total:,}, the first {listed:,} listed</source>
        <translation>{total:,}, se listan los primeros {listed:,}</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>{total}, {spare} of it not needed any more</source>
        <translation>{total}, de ellos {spare} ya no hacen falta</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/model_text.py"/>
        <source>{unknown} not in the alphabet</source>
        <translation>{unknown} fuera del alfabeto</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{used} of {total}</source>
        <translation>{used} de {total}</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>{used} of {total} GB used</source>
        <translation>{used} de {total} GB en uso</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>{utterances} in {files}, with {sounds}</source>
        <translation>{utterances} en {files}, con {sounds}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/restore.py"/>
        <source>{utterances}, now there are %n</source>
        <extracomment>one: {utterances}, now there is one</extracomment>
        <translation>
            <numerusform>{utterances}; ahora hay uno</numerusform>
            <numerusform>{utterances}; ahora hay %n</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/columns.py"/>
        <source>{value:.1f} dB</source>
        <translation>{value:.1f} dB</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>{value:g} {unit}</source>
        <translation>{value:g} {unit}</translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>{value} (at {hours})</source>
        <translation>{value} (tras {hours})</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>{wanted}, row {number}</source>
        <translation>{wanted}, fila {number}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{wer:.1%} word errors ({low:.1%} to {high:.1%}), {cer:.1%} letter errors, {count:,} utterances</source>
        <translation>{wer:.1%} de errores de palabras ({low:.1%} a {high:.1%}), {cer:.1%} de errores de letras, {count:,} enunciados</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>{what} ({length}) {value} no split, because people of several splits say the same sentence.</source>
        <translation type="vanished">{what} ({length}) {value} ningún conjunto, porque personas de varios conjuntos dicen la misma frase.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{what} after {hours} of audio.</source>
        <translation>{what} tras {hours} de audio.</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>{what} of the source</source>
        <translation>{what} del origen</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>{where} cannot be read.</source>
        <translation>{where} no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>{where}, region {number}</source>
        <translation>{where}, región {number}</translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>{where}, row {number}</source>
        <translation>{where}, fila {number}</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <location filename="../../core/project/edits.py"/>
        <location filename="../../core/project/hypotheses.py"/>
        <source>{where}: {reason}</source>
        <translation>{where}: {reason}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>{which} not transcribed, and not counted until then.</source>
        <translation type="vanished">{which} sin transcribir y, hasta entonces, fuera del recuento.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>{why} {names}</source>
        <translation>{why} {names}</translation>
    </message>
    <message>
        <location filename="../../app/live/file_list.py"/>
        <source>{words}, corrected</source>
        <translation>{words}, corregido</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>{word} in {scripts_of} letters</source>
        <translation>{word} en escritura {scripts_of}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>{written}, not said</source>
        <translation>{written}, no dicho</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>{written}; said {word}</source>
        <translation>{written}; dicho {word}</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>“Treat as one letter” makes a pair such as lh one letter of the alphabet. “Detect from corpus” lists every letter the transcripts write.</source>
        <translation>«Tratar como una letra» convierte un par como lh en una sola letra del alfabeto. «Detectar del corpus» enumera todas las letras que aparecen en las transcripciones.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>“Try on dev set” lets a checkpoint read up to 100 of your utterances, untaught. The one with the fewest letter errors is usually the best to start from.</source>
        <translation>«Probar con dev» hace que un punto de control lea hasta 100 de sus enunciados, sin haberle enseñado nada. El que tiene menos errores de letras suele ser el mejor del que partir.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>“{before}” becomes “{after}”.</source>
        <translation>«{before}» pasa a ser «{after}».</translation>
    </message>
    <message>
        <location filename="../../app/widgets/language_fields.py"/>
        <source>“{code}” is no code: two or three letters, such as pt or tci.</source>
        <translation>«{code}» no es un código: dos o tres letras, como pt o tci.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>“{delimiter}” cannot be a letter: it stands for the space.</source>
        <translation>«{delimiter}» no puede ser una letra: representa el espacio.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>“{find}” is not a regular expression: {error}.</source>
        <translation>«{find}» no es una expresión regular: {error}.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>“{folder}” was not added. {reason}</source>
        <translation>No se añadió «{folder}». {reason}</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>“{key}” is no kind of markup.</source>
        <translation>«{key}» no es un tipo de marcado.</translation>
    </message>
    <message>
        <location filename="../../app/train/sample_voice.py"/>
        <source>“{key}” is not in this run.</source>
        <translation>«{key}» no está en este entrenamiento.</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>“{letter}” cannot start from “{neighbour}”: the source does not have it.</source>
        <translation>«{letter}» no puede partir de «{neighbour}»: el origen no la tiene.</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>“{letter}” is not a letter of the alphabet.</source>
        <translation>«{letter}» no es una letra del alfabeto.</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>“{match}” cannot be read as a number.</source>
        <translation>«{match}» no se puede leer como número.</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>“{match}” cannot be read as a time.</source>
        <translation>«{match}» no se puede leer como hora.</translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>“{missing}” ({code_points}) is in none of the model's pieces: “{text}”.</source>
        <translation>«{missing}» ({code_points}) no está en ningún trozo del modelo: «{text}».</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>“{missing}” ({code_points}) is not in the alphabet: “{text}”.</source>
        <translation>«{missing}» ({code_points}) no está en el alfabeto: «{text}».</translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>“{missing}” ({points}) is in none of the model's pieces.</source>
        <translation>«{missing}» ({points}) no está en ningún trozo del modelo.</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>“{missing}” ({points}) is not in the alphabet.</source>
        <translation>«{missing}» ({points}) no está en el alfabeto.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <location filename="../../core/exporters/elan.py"/>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <source>“{name}” in {path} is no weight: {kind}.</source>
        <translation>«{name}» en {path} no es un peso: {kind}.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <source>“{name}” is in several of the weight files of {folder}.</source>
        <translation>«{name}» está en varios de los archivos de pesos de {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>“{name}” is not plugged in any more.</source>
        <translation>«{name}» ya no está conectado.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>“{name}” is still running ({share:.0%}).</source>
        <translation>«{name}» sigue en marcha ({share:.0%}).</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>“{name}” is still running.</source>
        <translation>«{name}» sigue en marcha.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>“{name}” is still training.</source>
        <translation>«{name}» sigue entrenando.</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>“{name}” is training. Stop it and remove it?</source>
        <translation>«{name}» se está entrenando. ¿Detenerlo y quitarlo?</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>“{name}” was removed. It stays in the trash for a week.</source>
        <translation>Se quitó «{name}». Queda una semana en la papelera.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>“{one}” and “{other}” of {path} have the same number.</source>
        <translation>«{one}» y «{other}» de {path} tienen el mismo número.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>“{part}” holds a sign that Windows allows in no name.</source>
        <translation>«{part}» contiene un signo que Windows no permite en ningún nombre.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>“{part}…” is too long for a name: {size} bytes, {longest_part} are allowed.</source>
        <translation>«{part}…» es demasiado largo para un nombre: {size} bytes; se permiten {longest_part}.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>“{pattern}” is not a regular expression: {error}.</source>
        <translation>«{pattern}» no es una expresión regular: {error}.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>“{replacement}” cannot stand in for what is found: {error}.</source>
        <translation>«{replacement}» no puede sustituir lo que se encuentra: {error}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>“{seconds}” is no number of seconds.</source>
        <translation>«{seconds}» no es un número de segundos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <location filename="../../core/commands/checking.py"/>
        <source>“{text}” gives no number.</source>
        <translation>«{text}» no da ningún número.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>“{text}” is neither a run nor a model's folder.</source>
        <translation>«{text}» no es ni un entrenamiento ni la carpeta de un modelo.</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../core/commands/corpus.py"/>
        <source>“{text}” is no language code.</source>
        <translation>«{text}» no es un código de lengua.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>“{text}” is not the name of a model of the hub.</source>
        <translation>«{text}» no es el nombre de un modelo del hub.</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>“{value}” cannot be written as words.</source>
        <translation>«{value}» no se puede escribir en palabras.</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>“{value}” is no number.</source>
        <translation>«{value}» no es un número.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>“{value}” is not a number.</source>
        <translation>«{value}» no es un número.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>“{way}” is nothing that can be done with {key}.</source>
        <translation>«{way}» no se puede aplicar a {key}.</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>“{written}” cannot be read as a number.</source>
        <translation>«{written}» no se puede leer como número.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/ljspeech.py"/>
        <source>“|” became “/” in {bars:,} transcripts: it separates the columns.</source>
        <translation>«|» pasó a ser «/» en {bars:,} transcripciones: separa las columnas.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>ﬁ becomes fi</source>
        <translation>ﬁ pasa a fi</translation>
    </message>
</context>
</TS>
