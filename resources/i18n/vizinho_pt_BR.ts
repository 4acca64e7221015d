<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
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
        <translation> Só tem previsões.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source> Its {count:,} marks wait for it.</source>
        <translation type="vanished"> Suas {count:,} marcas esperam por ele.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source> and </source>
        <translation type="vanished"> e </translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/families/languages.py"/>
        <source> and {number} more</source>
        <translation> e mais {number}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source> in {files:,} files</source>
        <translation type="vanished"> em {files:,} arquivos</translation>
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
        <translation>% das letras</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>% of the sound</source>
        <translation>% do som</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n came in mended, or are to be looked at</source>
        <extracomment>one: One came in mended, or is to be looked at</extracomment>
        <translation>
            <numerusform>%n entrou corrigido ou deve ser conferido</numerusform>
            <numerusform>%n entraram corrigidos ou devem ser conferidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/checkpoints/page.py"/>
        <source>%n checkpoints on this computer</source>
        <extracomment>one: one checkpoint on this computer</extracomment>
        <translation>
            <numerusform>%n checkpoint neste computador</numerusform>
            <numerusform>%n checkpoints neste computador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>%n could not be read</source>
        <extracomment>one: one could not be read</extracomment>
        <translation>
            <numerusform>%n não pôde ser lido</numerusform>
            <numerusform>%n não puderam ser lidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/checkpoints/words.py"/>
        <source>%n downloads last month</source>
        <extracomment>one: one download last month</extracomment>
        <translation>
            <numerusform>%n download no último mês</numerusform>
            <numerusform>%n downloads no último mês</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/publish_pane.py"/>
        <location filename="../../core/quantities.py"/>
        <source>%n files</source>
        <extracomment>one: one file</extracomment>
        <translation>
            <numerusform>%n arquivo</numerusform>
            <numerusform>%n arquivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/file_controller.py"/>
        <source>%n files are still being transcribed.</source>
        <extracomment>one: 1 file is still being transcribed.</extracomment>
        <translation>
            <numerusform>%n arquivo ainda está sendo transcrito.</numerusform>
            <numerusform>%n arquivos ainda estão sendo transcritos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/text_offers.py"/>
        <source>%n files end in {ending} · {example}</source>
        <extracomment>one: One file ends in {ending} · {example}</extracomment>
        <translation>
            <numerusform>%n arquivo termina em {ending} · {example}</numerusform>
            <numerusform>%n arquivos terminam em {ending} · {example}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>%n had changed meanwhile and stay as they are</source>
        <extracomment>one: one had changed meanwhile and stays as it is</extracomment>
        <translation>
            <numerusform>%n havia mudado nesse meio-tempo e fica como está</numerusform>
            <numerusform>%n haviam mudado nesse meio-tempo e ficam como estão</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n have another text in the source now</source>
        <extracomment>one: One has another text in the source now</extracomment>
        <translation>
            <numerusform>%n tem agora outro texto na fonte</numerusform>
            <numerusform>%n têm agora outro texto na fonte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>%n hold nothing else, and stay.</source>
        <extracomment>one: One holds nothing else, and stays.</extracomment>
        <translation>
            <numerusform>%n não contém mais nada, e fica.</numerusform>
            <numerusform>%n não contêm mais nada, e ficam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/frame/closing.py"/>
        <source>%n jobs are still running: {names}.</source>
        <extracomment>one: %n job is still running: {names}.</extracomment>
        <translation>
            <numerusform>%n tarefa ainda está em execução: {names}.</numerusform>
            <numerusform>%n tarefas ainda estão em execução: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n kept out</source>
        <extracomment>one: %n kept out</extracomment>
        <translation>
            <numerusform>%n não importado</numerusform>
            <numerusform>%n não importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/takes_panel.py"/>
        <source>%n kept, {seconds:.0f} s, speaker</source>
        <extracomment>one: %n kept, {seconds:.0f} s, speaker</extracomment>
        <translation>
            <numerusform>%n guardada, {seconds:.0f} s, falante</numerusform>
            <numerusform>%n guardadas, {seconds:.0f} s, falante</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/tier_left.py"/>
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>%n labels</source>
        <extracomment>one: one label</extracomment>
        <translation>
            <numerusform>%n etiqueta</numerusform>
            <numerusform>%n etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/sources/curated.py"/>
        <source>%n languages</source>
        <extracomment>one: one language</extracomment>
        <translation>
            <numerusform>%n língua</numerusform>
            <numerusform>%n línguas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>%n leaks</source>
        <extracomment>one: one leak</extracomment>
        <translation>
            <numerusform>%n vazamento</numerusform>
            <numerusform>%n vazamentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/quantities.py"/>
        <source>%n letters</source>
        <extracomment>one: one letter</extracomment>
        <translation>
            <numerusform>%n letra</numerusform>
            <numerusform>%n letras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/new_project.py"/>
        <source>%n letters, all known in {source}.</source>
        <extracomment>one: One letter, known in {source}.</extracomment>
        <translation>
            <numerusform>%n letra, conhecida em {source}.</numerusform>
            <numerusform>%n letras, todas conhecidas em {source}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/new_project.py"/>
        <source>%n letters, new: {new}</source>
        <extracomment>one: one letter, new: {new}</extracomment>
        <translation>
            <numerusform>%n letra, nova: {new}</numerusform>
            <numerusform>%n letras, novas: {new}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/new_project.py"/>
        <source>%n letters, {known} of them known in {source}, {new} new.</source>
        <extracomment>one: One letter, {known} of them known in {source}, {new} new.</extracomment>
        <translation>
            <numerusform>%n letra: {known} conhecidas em {source}, {new} novas.</numerusform>
            <numerusform>%n letras: {known} conhecidas em {source}, {new} novas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/new_project.py"/>
        <source>%n letters.</source>
        <extracomment>one: One letter.</extracomment>
        <translation>
            <numerusform>%n letra.</numerusform>
            <numerusform>%n letras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>%n marks</source>
        <extracomment>one: one mark</extracomment>
        <translation>
            <numerusform>%n marca</numerusform>
            <numerusform>%n marcas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n men</source>
        <extracomment>one: one man</extracomment>
        <translation>
            <numerusform>%n homem</numerusform>
            <numerusform>%n homens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/formatting.py"/>
        <source>%n minutes</source>
        <extracomment>one: one minute</extracomment>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/checks/overlaps.py"/>
        <source>%n more</source>
        <extracomment>one: one more</extracomment>
        <translation>
            <numerusform>mais %n</numerusform>
            <numerusform>mais %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n not said</source>
        <extracomment>one: %n not said</extracomment>
        <translation>
            <numerusform>%n não informado</numerusform>
            <numerusform>%n não informados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/bulk/fields.py"/>
        <source>%n of them are not transcribed, and not counted until then.</source>
        <extracomment>one: One of them is not transcribed, and not counted until then.</extracomment>
        <translation>
            <numerusform>%n deles não está transcrito, e até lá não conta.</numerusform>
            <numerusform>%n deles não estão transcritos, e até lá não contam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>%n of them occur fewer than {least:,} times.</source>
        <extracomment>one: %n of them occurs fewer than {least:,} times.</extracomment>
        <translation>
            <numerusform>%n delas ocorre menos de {least:,} vezes.</numerusform>
            <numerusform>%n delas ocorrem menos de {least:,} vezes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>%n of {all:,} are longer than this.</source>
        <extracomment>one: One of {all:,} is longer than this.</extracomment>
        <translation>
            <numerusform>%n de {all:,} é mais longo que isto.</numerusform>
            <numerusform>%n de {all:,} são mais longos que isto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>%n of {all:,} would change.</source>
        <extracomment>one: %n of {all:,} would change.</extracomment>
        <translation>
            <numerusform>%n de {all:,} mudaria.</numerusform>
            <numerusform>%n de {all:,} mudariam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n others</source>
        <comment>people</comment>
        <extracomment>one: one other</extracomment>
        <translation>
            <numerusform>%n outra pessoa</numerusform>
            <numerusform>%n outras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/sources/catalogue.py"/>
        <source>%n pieces</source>
        <extracomment>one: one piece</extracomment>
        <translation>
            <numerusform>%n pedaço</numerusform>
            <numerusform>%n pedaços</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>%n pieces of words</source>
        <extracomment>one: %n piece of words</extracomment>
        <translation>
            <numerusform>%n pedaço de palavra</numerusform>
            <numerusform>%n pedaços de palavras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>%n places in {ticked:,} of {utterances}</source>
        <extracomment>one: One place in {ticked:,} of {utterances}</extracomment>
        <translation>
            <numerusform>%n ocorrência em {ticked:,} de {utterances}</numerusform>
            <numerusform>%n ocorrências em {ticked:,} de {utterances}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>%n probes are under way or wait; they go on when this is closed.</source>
        <extracomment>one: One probe is under way or waits; it goes on when this is closed.</extracomment>
        <translation>
            <numerusform>%n sondagem está em curso ou espera; continua quando isto é fechado.</numerusform>
            <numerusform>%n sondagens estão em curso ou esperam; continuam quando isto é fechado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/page.py"/>
        <source>%n probes were removed. They stay in the trash for a week.</source>
        <extracomment>one: One probe was removed. It stays in the trash for a week.</extracomment>
        <translation>
            <numerusform>%n sondagem foi removida. Fica uma semana na lixeira.</numerusform>
            <numerusform>%n sondagens foram removidas. Ficam uma semana na lixeira.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/unpacking.py"/>
        <source>%n recordings are not in it: they lie where it was packed.</source>
        <extracomment>one: One recording is not in it: it lies where it was packed.</extracomment>
        <translation>
            <numerusform>%n gravação não está incluída: está onde o projeto foi empacotado.</numerusform>
            <numerusform>%n gravações não estão incluídas: estão onde o projeto foi empacotado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/packing.py"/>
        <source>%n recordings that lie outside of the project ({size})</source>
        <extracomment>one: One recording that lies outside of the project ({size})</extracomment>
        <translation>
            <numerusform>%n gravação que fica fora do projeto ({size})</numerusform>
            <numerusform>%n gravações que ficam fora do projeto ({size})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/table/copy_rows.py"/>
        <source>%n rows copied</source>
        <extracomment>one: One row copied</extracomment>
        <translation>
            <numerusform>%n linha copiada</numerusform>
            <numerusform>%n linhas copiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/frame/closing.py"/>
        <source>%n runs are still training.</source>
        <extracomment>one: %n run is still training.</extracomment>
        <translation>
            <numerusform>%n treinamento ainda está em andamento.</numerusform>
            <numerusform>%n treinamentos ainda estão em andamento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/files_panel.py"/>
        <source>%n saved</source>
        <extracomment>one: %n saved</extracomment>
        <translation>
            <numerusform>%n salvo</numerusform>
            <numerusform>%n salvos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n sentences are in two splits</source>
        <extracomment>one: one sentence is in two splits</extracomment>
        <translation>
            <numerusform>%n frase está em dois conjuntos</numerusform>
            <numerusform>%n frases estão em dois conjuntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/leaks.py"/>
        <source>%n sentences are in two splits.</source>
        <extracomment>one: One sentence is in two splits.</extracomment>
        <translation>
            <numerusform>%n frase está em dois conjuntos.</numerusform>
            <numerusform>%n frases estão em dois conjuntos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>%n sentences stay in several splits, because of utterances that keep the split they have.</source>
        <extracomment>one: One sentence stays in several splits, because of utterances that keep the split they have.</extracomment>
        <translation>
            <numerusform>%n frase continua em vários conjuntos, por causa de enunciados que mantêm o conjunto que têm.</numerusform>
            <numerusform>%n frases continuam em vários conjuntos, por causa de enunciados que mantêm o conjunto que têm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/page.py"/>
        <source>%n signs to decide…</source>
        <extracomment>one: One sign to decide…</extracomment>
        <translation>
            <numerusform>%n sinal a decidir…</numerusform>
            <numerusform>%n sinais a decidir…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>%n silences</source>
        <extracomment>one: one silence</extracomment>
        <translation>
            <numerusform>%n silêncio</numerusform>
            <numerusform>%n silêncios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>%n skipped</source>
        <extracomment>one: one skipped</extracomment>
        <translation>
            <numerusform>%n omitido</numerusform>
            <numerusform>%n omitidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n sounds</source>
        <extracomment>one: one sound</extracomment>
        <translation>
            <numerusform>%n som</numerusform>
            <numerusform>%n sons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/exporters/exporter.py"/>
        <source>%n sounds were louder than full scale and written softer, so that nothing is cut off; most of all {name}, at {level:.0%} of its level.</source>
        <extracomment>one: 1 sound was louder than full scale and written softer, so that nothing is cut off; most of all {name}, at {level:.0%} of its level.</extracomment>
        <translation>
            <numerusform>%n som estava acima da escala máxima e foi gravado com menos volume, para que nada seja cortado; o mais reduzido: {name}, a {level:.0%} do seu nível.</numerusform>
            <numerusform>%n sons estavam acima da escala máxima e foram gravados com menos volume, para que nada seja cortado; o mais reduzido: {name}, a {level:.0%} do seu nível.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/import_plan.py"/>
        <source>%n sounds without text too</source>
        <extracomment>one: One sound without text too</extracomment>
        <translation>
            <numerusform>Também %n som sem texto</numerusform>
            <numerusform>Também %n sons sem texto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/quantities.py"/>
        <source>%n speakers</source>
        <extracomment>one: one speaker</extracomment>
        <translation>
            <numerusform>%n falante</numerusform>
            <numerusform>%n falantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n speakers are in two splits</source>
        <extracomment>one: one speaker is in two splits</extracomment>
        <translation>
            <numerusform>%n falante está em dois conjuntos</numerusform>
            <numerusform>%n falantes estão em dois conjuntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/leaks.py"/>
        <source>%n speakers are in two splits.</source>
        <extracomment>one: One speaker is in two splits.</extracomment>
        <translation>
            <numerusform>%n falante está em dois conjuntos.</numerusform>
            <numerusform>%n falantes estão em dois conjuntos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>%n speakers stay in several splits, because of utterances that keep the split they have.</source>
        <extracomment>one: One speaker stays in several splits, because of utterances that keep the split they have.</extracomment>
        <translation>
            <numerusform>%n falante continua em vários conjuntos, por causa de enunciados que mantêm o conjunto que têm.</numerusform>
            <numerusform>%n falantes continuam em vários conjuntos, por causa de enunciados que mantêm o conjunto que têm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n still need review</source>
        <extracomment>one: %n still needs review</extracomment>
        <translation>
            <numerusform>%n ainda a revisar</numerusform>
            <numerusform>%n ainda a revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n takes from today</source>
        <extracomment>one: A take from today</extracomment>
        <translation>
            <numerusform>%n tomada de hoje</numerusform>
            <numerusform>%n tomadas de hoje</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n takes from yesterday</source>
        <extracomment>one: A take from yesterday</extracomment>
        <translation>
            <numerusform>%n tomada de ontem</numerusform>
            <numerusform>%n tomadas de ontem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n takes from {day}</source>
        <extracomment>one: A take from {day}</extracomment>
        <translation>
            <numerusform>%n tomada de {day}</numerusform>
            <numerusform>%n tomadas de {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/frame/tasks_page.py"/>
        <source>%n tasks are running</source>
        <extracomment>one: One task is running</extracomment>
        <translation>
            <numerusform>%n tarefa está em execução</numerusform>
            <numerusform>%n tarefas estão em execução</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/file_controller.py"/>
        <source>%n texts are not saved: the project is read-only.</source>
        <extracomment>one: 1 text is not saved: the project is read-only.</extracomment>
        <translation>
            <numerusform>%n texto não está salvo: o projeto é somente para leitura.</numerusform>
            <numerusform>%n textos não estão salvos: o projeto é somente para leitura.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n texts taken over</source>
        <extracomment>one: One text taken over</extracomment>
        <translation>
            <numerusform>%n texto adotado</numerusform>
            <numerusform>%n textos adotados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/decoding/held_back.py"/>
        <source>%n texts were held back: nobody speaks where the model wrote them.</source>
        <extracomment>one: One text was held back: nobody speaks where the model wrote it.</extracomment>
        <translation>
            <numerusform>%n texto foi retido: ninguém fala onde o modelo o escreveu.</numerusform>
            <numerusform>%n textos foram retidos: ninguém fala onde o modelo os escreveu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n texts were taken over.</source>
        <extracomment>one: One text was taken over.</extracomment>
        <translation>
            <numerusform>%n texto foi adotado.</numerusform>
            <numerusform>%n textos foram adotados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>%n that are not transcribed have a proposal</source>
        <extracomment>one: one that is not transcribed has a proposal</extracomment>
        <translation>
            <numerusform>%n não transcrito tem uma proposta</numerusform>
            <numerusform>%n não transcritos têm uma proposta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/plan_words.py"/>
        <source>%n threads</source>
        <extracomment>one: 1 thread</extracomment>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>%n times</source>
        <extracomment>one: once</extracomment>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n vezes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n to look at</source>
        <extracomment>one: %n to look at</extracomment>
        <translation>
            <numerusform>%n a conferir</numerusform>
            <numerusform>%n a conferir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/takes_panel.py"/>
        <source>%n today</source>
        <extracomment>one: %n today</extracomment>
        <translation>
            <numerusform>%n hoje</numerusform>
            <numerusform>%n hoje</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/__init__.py"/>
        <source>%n transcripts</source>
        <extracomment>one: one transcript</extracomment>
        <translation type="vanished">
            <numerusform>%n transcrição</numerusform>
            <numerusform>%n transcrições</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>%n transcripts stay as they are: no word of them would be left</source>
        <extracomment>one: One transcript stays as it is: no word of it would be left</extracomment>
        <translation>
            <numerusform>%n transcrição fica como está: não sobraria nenhuma palavra</numerusform>
            <numerusform>%n transcrições ficam como estão: não sobraria nenhuma palavra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/plan_words.py"/>
        <source>%n upper layers dropped, {weights}</source>
        <extracomment>one: %n upper layer dropped, {weights}</extracomment>
        <translation>
            <numerusform>%n camada superior retirada, {weights}</numerusform>
            <numerusform>%n camadas superiores retiradas, {weights}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/quantities.py"/>
        <source>%n utterances</source>
        <extracomment>one: one utterance</extracomment>
        <translation>
            <numerusform>%n enunciado</numerusform>
            <numerusform>%n enunciados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>%n utterances</source>
        <comment>begins a sentence</comment>
        <extracomment>one: One utterance</extracomment>
        <translation>
            <numerusform>%n enunciado</numerusform>
            <numerusform>%n enunciados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>%n utterances ({length}) get no split, because people of several splits say the same sentence.</source>
        <extracomment>one: One utterance ({length}) gets no split, because people of several splits say the same sentence.</extracomment>
        <translation>
            <numerusform>%n enunciado ({length}) fica sem conjunto, porque pessoas de vários conjuntos dizem a mesma frase.</numerusform>
            <numerusform>%n enunciados ({length}) ficam sem conjunto, porque pessoas de vários conjuntos dizem a mesma frase.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n utterances added, {hours} of speech</source>
        <extracomment>one: One utterance added, {hours} of speech</extracomment>
        <translation>
            <numerusform>%n enunciado adicionado, {hours} de fala</numerusform>
            <numerusform>%n enunciados adicionados, {hours} de fala</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances are clipped</source>
        <extracomment>one: One utterance is clipped</extracomment>
        <translation>
            <numerusform>%n enunciado está saturado</numerusform>
            <numerusform>%n enunciados estão saturados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances are in no split</source>
        <extracomment>one: One utterance is in no split</extracomment>
        <translation>
            <numerusform>%n enunciado não está em nenhum conjunto</numerusform>
            <numerusform>%n enunciados não estão em nenhum conjunto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances are not transcribed</source>
        <extracomment>one: One utterance is not transcribed</extracomment>
        <translation>
            <numerusform>%n enunciado não está transcrito</numerusform>
            <numerusform>%n enunciados não estão transcritos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>%n utterances are not transcribed and were left aside: a split needs a text to learn from or to score.</source>
        <extracomment>one: One utterance is not transcribed and was left aside: a split needs a text to learn from or to score.</extracomment>
        <translation>
            <numerusform>%n enunciado não está transcrito e foi posto de lado: um conjunto precisa de um texto com que aprender ou avaliar.</numerusform>
            <numerusform>%n enunciados não estão transcritos e foram postos de lado: um conjunto precisa de um texto com que aprender ou avaliar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances are too fast</source>
        <extracomment>one: One utterance is too fast</extracomment>
        <translation>
            <numerusform>%n enunciado está rápido demais</numerusform>
            <numerusform>%n enunciados estão rápidos demais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/check_job.py"/>
        <source>%n utterances checked</source>
        <extracomment>one: one utterance checked</extracomment>
        <translation>
            <numerusform>%n enunciado verificado</numerusform>
            <numerusform>%n enunciados verificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/check_job.py"/>
        <source>%n utterances checked, nothing to review</source>
        <extracomment>one: one utterance checked, nothing to review</extracomment>
        <translation>
            <numerusform>%n enunciado verificado, nada a revisar</numerusform>
            <numerusform>%n enunciados verificados, nada a revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances hold long silence</source>
        <extracomment>one: One utterance holds long silence</extracomment>
        <translation>
            <numerusform>%n enunciado tem silêncio longo</numerusform>
            <numerusform>%n enunciados têm silêncio longo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>%n utterances name no speaker: each recording of theirs counts as one.</source>
        <extracomment>one: One utterance names no speaker: each recording of theirs counts as one.</extracomment>
        <translation>
            <numerusform>%n enunciado não indica falante: a gravação dele conta como um.</numerusform>
            <numerusform>%n enunciados não indicam falante: cada gravação deles conta como um.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/next_steps.py"/>
        <source>%n utterances to fix</source>
        <extracomment>one: One utterance to fix</extracomment>
        <translation>
            <numerusform>%n enunciado a corrigir</numerusform>
            <numerusform>%n enunciados a corrigir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>%n utterances would change their split</source>
        <extracomment>one: One utterance would change its split</extracomment>
        <translation>
            <numerusform>%n enunciado mudaria de conjunto</numerusform>
            <numerusform>%n enunciados mudariam de conjunto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>%n utterances; those without a suggestion stay</source>
        <extracomment>one: One utterance; those without a suggestion stay</extracomment>
        <translation>
            <numerusform>%n enunciado; os que não têm sugestão ficam</numerusform>
            <numerusform>%n enunciados; os que não têm sugestão ficam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n were in the project already.</source>
        <extracomment>one: One was in the project already.</extracomment>
        <translation>
            <numerusform>%n já estava no projeto.</numerusform>
            <numerusform>%n já estavam no projeto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>%n were kept out</source>
        <extracomment>one: One was kept out</extracomment>
        <translation>
            <numerusform>%n não foi importado</numerusform>
            <numerusform>%n não foram importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <source>%n were left as they are</source>
        <extracomment>one: One was left</extracomment>
        <translation>
            <numerusform>%n ficou como estava</numerusform>
            <numerusform>%n ficaram como estavam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <source>%n were left as they are. All else was done.</source>
        <extracomment>one: One was left as it is. All else was done.</extracomment>
        <translation>
            <numerusform>%n ficou como está. Todo o resto foi feito.</numerusform>
            <numerusform>%n ficaram como estão. Todo o resto foi feito.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>%n women</source>
        <extracomment>one: one woman</extracomment>
        <translation>
            <numerusform>%n mulher</numerusform>
            <numerusform>%n mulheres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/file_list.py"/>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>%n words</source>
        <extracomment>one: 1 word</extracomment>
        <translation>
            <numerusform>%n palavra</numerusform>
            <numerusform>%n palavras</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Audio</source>
        <translation>Á&amp;udio</translation>
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
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;Training</source>
        <translation>&amp;Treinamento</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>(no name)</source>
        <translation>(sem nome)</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>(no text)</source>
        <translation>(sem texto)</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>, as {number:,} more texts of its file do</source>
        <translation type="vanished">, como em mais {number:,} textos do arquivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>, tagged {tags}</source>
        <translation>, com etiqueta: {tags}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>, {unknown:,} not measured</source>
        <translation>, {unknown:,} não medidos</translation>
    </message>
    <message>
        <location filename="../../core/commands/splitting.py"/>
        <source>--by takes speaker,sentence.</source>
        <translation>--by recebe speaker,sentence.</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>--like is for runs from scratch.</source>
        <translation>--like é para treinamentos do zero.</translation>
    </message>
    <message>
        <location filename="../../core/commands/importing.py"/>
        <source>--pair {words}: these files are not there.</source>
        <translation>--pair {words}: estes arquivos não foram encontrados.</translation>
    </message>
    <message>
        <location filename="../../core/commands/importing.py"/>
        <source>--part {words} is not understood.</source>
        <translation>Não foi possível entender --part {words}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/export_model.py"/>
        <source>--public, --licence and --yes belong to --push.</source>
        <translation>--public, --licence e --yes vão com --push.</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>--set {text} has no “=”.</source>
        <translation>--set {text} não tem “=”.</translation>
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
        <translation>1. Traga gravações e transcrições</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>2. Look them through</source>
        <translation>2. Examine o material</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>3. Teach, then speak to it</source>
        <translation>3. Ensine e depois fale com o modelo</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>31 becomes trinta e um</source>
        <translation>31 vira trinta e um</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>&lt;b&gt;%n&lt;/b&gt; letters carry over</source>
        <extracomment>one: &lt;b&gt;%n&lt;/b&gt; letter carries over</extracomment>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; letra é herdada</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; letras são herdadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>&lt;b&gt;%n&lt;/b&gt; new ones start from others</source>
        <extracomment>one: &lt;b&gt;%n&lt;/b&gt; new one starts from others</extracomment>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; nova parte de outras</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; novas partem de outras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>&lt;b&gt;%n&lt;/b&gt; new ones start from their closest neighbour</source>
        <extracomment>one: &lt;b&gt;%n&lt;/b&gt; new one starts from its closest neighbour</extracomment>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; nova parte da vizinha mais próxima</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; novas partem da vizinha mais próxima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>&lt;b&gt;%n&lt;/b&gt; pieces of words carry over</source>
        <extracomment>one: &lt;b&gt;%n&lt;/b&gt; piece of words carries over</extracomment>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; pedaço de palavra é herdado</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; pedaços de palavras são herdados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>&lt;b&gt;%n&lt;/b&gt; start afresh</source>
        <extracomment>one: &lt;b&gt;%n&lt;/b&gt; starts afresh</extracomment>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; começa do zero</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; começam do zero</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/tiers/textgrid.py"/>
        <source>A TextGrid cannot hold control characters: they became spaces.</source>
        <translation>Um TextGrid não aceita caracteres de controle: viraram espaços.</translation>
    </message>
    <message>
        <location filename="../../core/tiers/textgrid.py"/>
        <source>A TextGrid cannot tell utterances without a text from silence.</source>
        <translation>Um TextGrid não distingue enunciados sem texto de silêncio.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/textgrid.py"/>
        <source>A TextGrid for every sound, with a tier for every speaker.</source>
        <translation>Um TextGrid para cada som, com uma trilha para cada falante.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>A backup of {name} is made when a day’s first edit comes, and the last ten are kept. Restoring one puts its transcripts, marks, speakers, splits and history in the place of the present ones, which are backed up first. Recordings, runs and takes stay as they are.</source>
        <translation>Uma cópia de segurança de {name} é feita na primeira edição de cada dia, e as dez últimas são guardadas. Restaurar uma põe suas transcrições, marcas, falantes, conjuntos e histórico no lugar dos atuais, dos quais antes é feita uma cópia. As gravações, os treinamentos e as tomadas ficam como estão.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>A clip in several counts once.</source>
        <translation>Um clipe em várias listas conta uma vez.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/kaldi.py"/>
        <source>A data folder for each split: wav.scp, segments, text, utt2spk, spk2utt. Paths count from the export’s folder.</source>
        <translation>Uma pasta de dados para cada conjunto: wav.scp, segments, text, utt2spk, spk2utt. Os caminhos partem da pasta exportada.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>A data folder with text, wav.scp, segments and utt2spk, or a folder of such folders for each split.</source>
        <translation>Uma pasta de dados com text, wav.scp, segments e utt2spk, ou uma pasta com pastas assim para cada conjunto.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>A few people say nearly everything: with speakers kept apart, train would keep too little.</source>
        <translation>Poucas pessoas dizem quase tudo: com os falantes separados, o treino ficaria com muito pouco.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>A file for every utterance, cut from its recording (WAV, 16 bit, at its own rate)</source>
        <translation>Um arquivo para cada enunciado, cortado da gravação (WAV, 16 bits, na taxa original)</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>A file of marks (.eaf) for every sound, with a tier for every speaker.</source>
        <translation>Um arquivo de marcas (.eaf) para cada som, com uma trilha para cada falante.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>A file of the model cannot be read.</source>
        <translation>Um arquivo do modelo não pode ser lido.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>A file of {model} is not there any more.</source>
        <translation>Um arquivo de {model} não está mais lá.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>A file's name cannot hold the sign U+{ord:04X}.</source>
        <translation>O nome de um arquivo não pode conter o sinal U+{ord:04X}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/export_model.py"/>
        <source>A folder and --push do not go together.</source>
        <translation>Uma pasta e --push não combinam.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/audiofolder.py"/>
        <source>A folder for each split with its sound and metadata.jsonl: load_dataset("audiofolder") reads it.</source>
        <translation>Uma pasta para cada conjunto com o som e metadata.jsonl: load_dataset("audiofolder") a lê.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>A folder with metadata.csv (name|text|text spelt out) and the sound in wavs.</source>
        <translation>Uma pasta com metadata.csv (nome|texto|texto por extenso) e o som em wavs.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>A folder with metadata.csv or metadata.jsonl that names files (file_name) and their transcriptions.</source>
        <translation>Uma pasta com metadata.csv ou metadata.jsonl que indica arquivos (file_name) e suas transcrições.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>A folder, or a file. Or drop it here.</source>
        <translation>Uma pasta ou um arquivo. Ou solte aqui.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>A language's folder of Mozilla Common Voice: lists of clips and the folder clips.</source>
        <translation>Uma pasta de língua do Mozilla Common Voice: listas de clipes e a pasta clips.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>A letter and its accent become one character (Unicode NFC), so that both ways of typing it are the same.</source>
        <translation>Uma letra e seu acento viram um só caractere (Unicode NFC), para que os dois modos de digitar sejam iguais.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>A letter of the alphabet</source>
        <translation>Uma letra do alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>A long pause between words. Split at pauses makes two of one.</source>
        <translation>Uma pausa longa entre palavras. Partir nas pausas faz dois de um.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/nemo.py"/>
        <source>A manifest for each split, with audio_filepath, offset, duration and text.</source>
        <translation>Um manifesto para cada conjunto, com audio_filepath, offset, duration e text.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>A model heard the same</source>
        <translation>Um modelo ouviu o mesmo</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>A model hears something else than what is written. Listen: the text or the model is wrong.</source>
        <translation>Um modelo ouve algo diferente do que está escrito. Ouça: o texto ou o modelo está errado.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>A model hears {value:.0f}% of the letters differently.</source>
        <translation>Um modelo ouve {value:.0f}% das letras de outro modo.</translation>
    </message>
    <message>
        <location filename="../../core/onnx_export/export.py"/>
        <source>A model of the family {family} writes step by step, each after what it wrote before: it is not one ONNX graph.</source>
        <translation>Um modelo da família {family} escreve passo a passo, cada um conforme o que escreveu antes: não é um só grafo ONNX.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>A model that has heard people</source>
        <translation>Um modelo que ouviu pessoas</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>A model that knows the language badly is wrong everywhere: only what stands out is flagged.</source>
        <translation>Um modelo que conhece mal a língua erra em tudo: só recebe aviso o que se destaca.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>A network of {weights} begins with random numbers and learns all &lt;b&gt;%n&lt;/b&gt; letters.</source>
        <extracomment>one: A network of {weights} begins with random numbers and learns its &lt;b&gt;%n&lt;/b&gt; letter.</extracomment>
        <translation>
            <numerusform>Uma rede de {weights} começa com números aleatórios e aprende a &lt;b&gt;%n&lt;/b&gt; letra.</numerusform>
            <numerusform>Uma rede de {weights} começa com números aleatórios e aprende todas as &lt;b&gt;%n&lt;/b&gt; letras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>A network of {weights} begins with random numbers and learns all &lt;b&gt;%n&lt;/b&gt; pieces of words.</source>
        <extracomment>one: A network of {weights} begins with random numbers and learns its &lt;b&gt;%n&lt;/b&gt; piece of words.</extracomment>
        <translation>
            <numerusform>Uma rede de {weights} começa com números aleatórios e aprende o &lt;b&gt;%n&lt;/b&gt; pedaço de palavra.</numerusform>
            <numerusform>Uma rede de {weights} começa com números aleatórios e aprende todos os &lt;b&gt;%n&lt;/b&gt; pedaços de palavras.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>A new letter starts from its closest neighbour; choose another if it sounds nearer.</source>
        <translation>Uma letra nova parte da vizinha mais próxima; escolha outra se o som dela for mais parecido.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>A new name makes a new speaker; none says that nobody knows.</source>
        <translation>Um nome novo cria um falante; sem nome, não se sabe quem é.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>A number as it is written, and how it is read.</source>
        <translation>Um número como se escreve e como se lê.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>A pair such as lh or ch that is one sound can be one letter of the alphabet. The model then writes it at once; transcripts stay as they are. Where letters overlap, the longest that fits is taken.</source>
        <translation>Um par como lh ou ch que é um só som pode ser uma letra do alfabeto. O modelo então o escreve de uma vez; as transcrições não mudam. Onde letras se sobrepõem, vale a mais longa que couber.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>A pause of {text}.</source>
        <translation>Pausa de {text}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>A person put it here: dividing anew leaves it</source>
        <translation>Uma pessoa o colocou aqui: uma nova divisão não o move</translation>
    </message>
    <message>
        <location filename="../../core/children.py"/>
        <source>A process of Vizinho's own could not be started: {module}.</source>
        <translation>Não foi possível iniciar um processo do próprio Vizinho: {module}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>A project needs a name.</source>
        <translation>Um projeto precisa de um nome.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>A quick look shows within minutes whether the neighbour’s model helps.</source>
        <translation>Uma olhada rápida mostra em minutos se o modelo da língua vizinha ajuda.</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>A quick look takes minutes. Then record yourself and read what it wrote.</source>
        <translation>Uma olhada rápida leva minutos. Depois, grave sua voz e leia o que o modelo escreveu.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>A recording is no longer in the project.</source>
        <translation>Uma gravação não está mais no projeto.</translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>A rough guess until this computer is measured.</source>
        <translation>Uma estimativa aproximada até que este computador seja medido.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>A run is a program of its own. It goes on when this window closes, and the window finds it again. Pausing saves everything; resuming goes on from the same point.</source>
        <translation>Um treinamento é um programa à parte. Ele segue quando esta janela fecha, e a janela o reencontra. Pausar salva tudo; continuar segue do mesmo ponto.</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>A run needs a name.</source>
        <translation>Um treinamento precisa de um nome.</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>A run teaches a copy of a checkpoint your language and shows how its errors fall.</source>
        <translation>Um treinamento ensina sua língua a uma cópia de um checkpoint e mostra como os erros caem.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>A set changes some of the keys of Corpus. What you changed yourself stays changed.</source>
        <translation>Um conjunto muda algumas teclas de Corpus. As teclas que você mesmo alterou continuam alteradas.</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>A setting has the wrong form.</source>
        <translation>Uma configuração tem a forma errada.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>A small network, random start</source>
        <translation>Uma rede pequena, início aleatório</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>A sound file…</source>
        <translation>Um arquivo de som…</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>A space between letters</source>
        <translation>Um espaço entre letras</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>A speaker needs a name.</source>
        <translation>Um falante precisa de um nome.</translation>
    </message>
    <message>
        <location filename="../../core/families/granite_speech/network.py"/>
        <location filename="../../core/families/lasr/network.py"/>
        <location filename="../../core/families/parakeet/sound.py"/>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <location filename="../../core/families/wav2vec2_bert/network.py"/>
        <location filename="../../core/families/whisper/network.py"/>
        <source>A stretch of {number:.0f} ms is too short to be heard.</source>
        <translation>Um trecho de {number:.0f} ms é curto demais para ser ouvido.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>A synthesiser speaks</source>
        <translation>Um sintetizador fala</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>A table (CSV or TSV) with a column for the file and one for the text; LJSpeech, M-AILABS.</source>
        <translation>Uma tabela (CSV ou TSV) com uma coluna para o arquivo e outra para o texto; LJSpeech, M-AILABS.</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>A table with a column for the sound's name and one for its text; times, speaker and split if it has them.</source>
        <translation>Uma tabela com uma coluna para o nome do som e outra para o texto; tempos, falante e conjunto, se houver.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>A test with a voice that the model knows looks better than it is.</source>
        <translation>Um teste com uma voz que o modelo conhece parece melhor do que é.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>A text beside each sound, whatever its ending; lists with a line for each sound; names that differ are paired by rules, or by hand.</source>
        <translation>Um texto ao lado de cada som, qualquer que seja a extensão; listas com uma linha para cada som; nomes diferentes são pareados por regras ou à mão.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>A text inside brackets and quotes, as programs write it.</source>
        <translation>Um texto entre colchetes e aspas, como alguns programas escrevem.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/align.py"/>
        <source>A text of {count} letters does not fit {count_2} frames of sound.</source>
        <translation>Um texto de {count} letras não cabe em {count_2} quadros de som.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>A text with a line for each sound: beside a YAML of offsets and speakers, or with the sound's name in each line.</source>
        <translation>Um texto com uma linha para cada som: ao lado de um YAML de offsets e falantes, ou com o nome do som em cada linha.</translation>
    </message>
    <message>
        <location filename="../../core/sources/token.py"/>
        <source>A token is in huggingface_hub’s own file, where `hf auth login` put it.</source>
        <translation>Há um token no arquivo próprio do huggingface_hub, onde `hf auth login` o pôs.</translation>
    </message>
    <message>
        <location filename="../../core/sources/token.py"/>
        <source>A token is in the keyring of this computer.</source>
        <translation>Há um token no chaveiro deste computador.</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>A transcript is never replaced by nothing; empty it by hand.</source>
        <translation>Uma transcrição nunca é substituída por um texto vazio; apague-a à mão.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>A trim, a split or a merge moves marks on the recording. Nothing is cut from the file.</source>
        <translation>Aparar, partir ou unir move marcas na gravação. Nada é cortado do arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>A word is written with letters of two scripts.</source>
        <translation>Uma palavra está escrita com letras de duas escritas.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Abbreviations</source>
        <translation>Abreviações</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <source>About Vizinho</source>
        <translation>Sobre o Vizinho</translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>About half an hour of Portuguese spoken by synthetic voices, with a few faults to find. A small Spanish model comes with it. Nothing to download.</source>
        <translation>Cerca de meia hora de português falado por vozes sintéticas, com algumas falhas a encontrar. Um pequeno modelo de espanhol vem junto. Nada a baixar.</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>About this long, where pauses allow.</source>
        <translation>Mais ou menos esta duração, onde as pausas permitirem.</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>About {size}.</source>
        <translation>Cerca de {size}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <source>Accents count</source>
        <translation>Acentos contam</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <source>Accents count: “nao” does not find “não” (Alt A)</source>
        <translation>Acentos contam: “nao” não encontra “não” (Alt A)</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Accept and download</source>
        <translation>Aceitar e baixar</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Accept them at {page}, then try again.</source>
        <translation>Aceite-os em {page} e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Accept them at {page}. {login}</source>
        <translation>Aceite-os em {page}. {login}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>Access</source>
        <translation>Acesso</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Actions and their keys</source>
        <translation>Ações e suas teclas</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>AdamW's weight decay.</source>
        <translation>Decaimento de pesos do AdamW.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/mms/__init__.py"/>
        <source>Adapters of the language</source>
        <translation>Adaptadores da língua</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/adding.py"/>
        <source>Add a checkpoint</source>
        <translation>Adicionar um checkpoint</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>Add a checkpoint’s folder</source>
        <translation>Adicionar a pasta de um checkpoint</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Add a checkpoint’s folder…</source>
        <translation>Adicionar a pasta de um checkpoint…</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Add a clean-up rule…</source>
        <translation>Adicionar regra de limpeza…</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>Add a column “transcription”, or import the folder as sound only.</source>
        <translation>Adicione uma coluna “transcription”, ou importe a pasta só como som.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Add a rule</source>
        <translation>Adicionar regra</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <source>Add a tag</source>
        <translation>Adicionar etiqueta</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Add checkpoint…</source>
        <translation>Adicionar checkpoint…</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>Add folder…</source>
        <translation>Adicionar pasta…</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Add it.</source>
        <translation>Adicione.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Add its line, or leave it out.</source>
        <translation>Adicione a linha dele, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Add its line, or remove it from text.</source>
        <translation>Adicione a linha dele, ou remova-o de text.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Add noise, gain and a little reverberation to some of what is heard.</source>
        <translation>Adicionar ruído, ganho e um pouco de reverberação a parte do que é ouvido.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Add rule</source>
        <translation>Adicionar regra</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Add the line that names its sound.</source>
        <translation>Adicione a linha que indica o som.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Add to its keys</source>
        <translation>Adicionar às teclas</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Add to queue</source>
        <translation>Adicionar à fila</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Add to test set</source>
        <translation>Adicionar ao teste</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <location filename="../../core/project/alphabet/letter_comparison.py"/>
        <source>Add to the alphabet</source>
        <translation>Adicionar ao alfabeto</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Add to the queue</source>
        <translation>Adicionar à fila</translation>
    </message>
    <message>
        <location filename="../../core/project/edits.py"/>
        <source>Add utterance</source>
        <translation type="vanished">Adicionar enunciado</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Add {letters} to the alphabet</source>
        <translation>Adicionar {letters} ao alfabeto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Added to the alphabet: {letters}</source>
        <translation>Adicionadas ao alfabeto: {letters}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Afrikaans</source>
        <comment>language</comment>
        <translation>africâner</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>After</source>
        <translation>Depois</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>After pausing or stopping they wait on.</source>
        <translation>Ao pausar ou parar, a fila continua esperando.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>After {n} steps on the same speech “{name}” makes the fewest errors.</source>
        <translation>Após {n} passos com a mesma fala, “{name}” é o que menos erra.</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Against the prompt: {wrong:,} of {count:,} words wrong, word error rate (WER) {rate:.1%}</source>
        <translation>Em relação à frase proposta: {wrong:,} de {count:,} palavras erradas, taxa de erro de palavras (WER) {rate:.1%}</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Against your correction: {wrong:,} of {count:,} words wrong, word error rate (WER) {rate:.1%}</source>
        <translation>Em relação à sua correção: {wrong:,} de {count:,} palavras erradas, taxa de erro de palavras (WER) {rate:.1%}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Age</source>
        <translation>Idade</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Albanian</source>
        <comment>language</comment>
        <translation>albanês</translation>
    </message>
    <message>
        <location filename="../../core/importers/elan.py"/>
        <source>Align it in ELAN, or leave it out.</source>
        <translation>Alinhe no ELAN, ou deixe de fora.</translation>
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
            <numerusform>O %n listado</numerusform>
            <numerusform>Todos os %n listados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/file_commands.py"/>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>All %n utterances</source>
        <extracomment>one: The one utterance</extracomment>
        <translation>
            <numerusform>O %n enunciado</numerusform>
            <numerusform>Todos os %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>All but the name may stay empty. F2 edits; a gender, an age or a place is yours to word.</source>
        <translation>Só o nome é obrigatório. F2 edita; gênero, idade e lugar são texto livre.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/below.py"/>
        <source>All but the output letters and what is next to them</source>
        <translation>Todas, menos as letras de saída e o que está ao lado</translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <source>All changes saved</source>
        <translation>Todas as alterações salvas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>All days, {count:,}</source>
        <translation>Todos os dias, {count:,}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>All files</source>
        <translation>Todos os arquivos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <location filename="../../core/strategies/full.py"/>
        <source>All layers</source>
        <translation>Todas as camadas</translation>
    </message>
    <message>
        <location filename="../../core/strategies/kind.py"/>
        <source>All layers learn</source>
        <translation>Todas as camadas aprendem</translation>
    </message>
    <message>
        <location filename="../../core/strategies/full.py"/>
        <source>All layers learn from the first step.</source>
        <translation>Todas as camadas aprendem desde o primeiro passo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>All of it</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>All of these</source>
        <translation>Todas estas</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>All of type {kind} · {count} tiers · {total:,} labels</source>
        <translation>Todas do tipo {kind} · {count} trilhas · {total:,} rótulos</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>All runs</source>
        <translation>Todos os treinamentos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>All that lie side by side</source>
        <translation>Todos os contíguos</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Allow it in Settings, Privacy, Microphone, or close the program that uses it.</source>
        <translation>Permita-o em Configurações, Privacidade, Microfone, ou feche o programa que o usa.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Allow it in System Settings, Privacy and Security, Microphone, or choose another device.</source>
        <translation>Permita-o em Ajustes do Sistema, Privacidade e Segurança, Microfone, ou escolha outro dispositivo.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Allow shorter pauses, or cut it.</source>
        <translation>Permita pausas mais curtas, ou corte-o.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/pages.py"/>
        <source>Alphabet</source>
        <translation>Alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/letter_questions.py"/>
        <source>Alphabet from transcripts</source>
        <translation>Alfabeto a partir das transcrições</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Also answers that nobody has written down</source>
        <translation>Também respostas que ninguém transcreveu ainda</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>Also marks without text</source>
        <translation>Também marcas sem texto</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Also regions without text</source>
        <translation>Também regiões sem texto</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Also train from scratch, to compare</source>
        <translation>Treinar também do zero, para comparar</translation>
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
        <translation>Dos melhores ouvintes que há, de 143 línguas; aprende a escrever com as suas horas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/item.py"/>
        <source>An import option is not known.</source>
        <translation>Uma opção de importação é desconhecida.</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>And {number:,} more.</source>
        <translation>E mais {number:,}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Annotate it in Label Studio, or leave it out.</source>
        <translation>Anote no Label Studio, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan_kept.py"/>
        <source>Annotations of ELAN files that are not among the exported utterances stay in them as they came.</source>
        <translation>Anotações dos arquivos ELAN que não estão entre os enunciados exportados ficam neles como vieram.</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Another</source>
        <comment>a prompt</comment>
        <translation>Outra frase</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Another</source>
        <comment>a seed</comment>
        <translation>Outra</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>Another program fetches the same file.</source>
        <translation>Outro programa está buscando o mesmo arquivo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Another program may be using it. Close that, or choose another device.</source>
        <translation>Outro programa pode estar usando-o. Feche-o, ou escolha outro dispositivo.</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>Another program writes notes of the run “{run}” and does not come to an end.</source>
        <translation>Outro programa está gravando anotações do treinamento “{run}” e não termina.</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Another prompt</source>
        <translation>Outra frase</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>Another strategy, set below Expert.</source>
        <translation>Outra estratégia, definida abaixo em Especialista.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Another utterance is marked on the same stretch of the recording: words are written twice, or two people speak at once.</source>
        <translation>Outro enunciado está marcado no mesmo trecho da gravação: há palavras escritas duas vezes, ou duas pessoas falam ao mesmo tempo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Answers in free speech: ss-corpus-LANGUAGE.tsv and the sounds that it names.</source>
        <translation>Respostas em fala livre: ss-corpus-LÍNGUA.tsv e os sons que ele cita.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Any of several rules</source>
        <translation>Qualquer de várias regras</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Any of these</source>
        <translation>Qualquer destas</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Any rate, one or more channels. Models hear one channel at 16 kHz; your files stay as they are.</source>
        <translation>Qualquer taxa de amostragem, um ou mais canais. Os modelos ouvem um canal a 16 kHz; seus arquivos ficam como estão.</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/letter_questions.py"/>
        <source>Apostrophe from transcripts</source>
        <translation>Apóstrofo a partir das transcrições</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>Apple GPU</source>
        <translation>GPU Apple</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Apple graphics processor</source>
        <translation>Processador gráfico Apple</translation>
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
        <translation type="vanished">Aplicar sugestões a {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Apply suggestions to {what}</source>
        <translation>Aplicar sugestões a {what}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Apply suggestions…</source>
        <translation>Aplicar sugestões…</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>Apply the changed rules</source>
        <translation>Aplicar as regras alteradas</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Apply the clean-up rules</source>
        <translation>Aplicar as regras de limpeza</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Apply to %n utterances</source>
        <extracomment>one: Apply to one utterance</extracomment>
        <translation>
            <numerusform>Aplicar a %n enunciado</numerusform>
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
        <translation>aragonês</translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>Archives of VoxForge, unpacked: folders with etc/PROMPTS and wav.</source>
        <translation>Pacotes do VoxForge, descompactados: pastas com etc/PROMPTS e wav.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Armenian</source>
        <comment>language</comment>
        <translation>armênio</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Aromanian</source>
        <comment>language</comment>
        <translation>aromeno</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>As accurate as the largest in 25 languages of Europe; wants a large graphics card.</source>
        <translation>Tão exato quanto os maiores em 25 línguas da Europa; pede uma placa de vídeo grande.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <source>As at first</source>
        <translation>Como no início</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>As in</source>
        <translation>Como em</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>As it is now</source>
        <translation>Como está agora</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>As it is read</source>
        <translation>Como se lê</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>As it is written</source>
        <translation>Como se escreve</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>As it is written, and what is said.</source>
        <translation>Como se escreve e o que se diz.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>As it was at first</source>
        <translation>Como era no início</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Asides</source>
        <translation>Apartes</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Ask for it again where it came from.</source>
        <translation>Peça-o de novo a quem o forneceu.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>Ask the hub</source>
        <translation>Consultar o hub</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>Asking the hub</source>
        <translation>Consultando o hub</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>Asking the hub ended without an answer.</source>
        <translation>A consulta ao hub terminou sem resposta.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>Asking the hub for “{words}”</source>
        <translation>Consultando o hub sobre “{words}”</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Assamese</source>
        <comment>language</comment>
        <translation>assamês</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>Assign splits</source>
        <translation>Atribuir conjuntos</translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>Assign transcribed utterances to train, or choose vocabulary=letters.</source>
        <translation>Atribua enunciados transcritos a train, ou escolha vocabulary=letters.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/in_child.py"/>
        <source>Assign utterances to it on the Corpus page.</source>
        <translation>Atribua enunciados a ele na página Corpus.</translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>Assign utterances to train, dev and test in the corpus.</source>
        <translation>Atribua enunciados a train, dev e test no corpus.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>Assign utterances to train, dev and test.</source>
        <translation>Atribua enunciados a train, dev e test.</translation>
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
        <translation>No início só as letras de saída aprendem; depois, todas as camadas.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>At most apart</source>
        <translation>Distância máxima</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>At most six runs are compared at once.</source>
        <translation>No máximo seis treinamentos podem ser comparados ao mesmo tempo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>At pauses of at least</source>
        <translation>Em pausas de pelo menos</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>At start</source>
        <translation>Ao iniciar</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>At {fastest:g} times its speed it is shorter than {number:.0f} ms.</source>
        <translation>A {fastest:g} vezes a velocidade, dura menos de {number:.0f} ms.</translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>At {hours}:</source>
        <translation>Em {hours}:</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>Audacity labels</source>
        <translation>Rótulos do Audacity</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>Audacity's exported label tracks (.txt), or those of projects (.aup), beside sounds of the same name.</source>
        <translation>Faixas de rótulos exportadas do Audacity (.txt), ou as de projetos (.aup), ao lado de sons com o mesmo nome.</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/key_sets.py"/>
        <source>Audacity-like</source>
        <translation>Tipo Audacity</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Audio</source>
        <translation>Áudio</translation>
    </message>
    <message>
        <location filename="../../core/importers/mailabs.py"/>
        <source>Audio books by reader: by_book, with metadata.csv and wavs for each book.</source>
        <translation>Audiolivros por leitor: by_book, com metadata.csv e wavs para cada livro.</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Audio heard</source>
        <translation>Áudio ouvido</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>Audio to hear</source>
        <translation>Áudio a ouvir</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Aymara</source>
        <comment>language</comment>
        <translation>aimará</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Azerbaijani</source>
        <comment>language</comment>
        <translation>azerbaijano</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Back two seconds</source>
        <translation>Voltar dois segundos</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Back up now</source>
        <translation>Fazer cópia de segurança</translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Backed up: {utterances}</source>
        <translation>Cópia de segurança feita: {utterances}</translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Backups</source>
        <translation>Cópias de segurança</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Backups, newest first</source>
        <translation>Cópias de segurança, da mais recente à mais antiga</translation>
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
        <translation>bashkir</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Basque</source>
        <comment>language</comment>
        <translation>basco</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/remedies.py"/>
        <source>Batches of {n:,} s</source>
        <translation>Lotes de {n:,} s</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Batches whose gradients are summed before a step.</source>
        <translation>Lotes cujos gradientes são somados antes de um passo.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Becomes</source>
        <translation>Vira</translation>
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
        <translation>Antes e depois</translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>Begin a take first.</source>
        <translation>Comece antes uma tomada.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Belarusian</source>
        <comment>language</comment>
        <translation>bielorrusso</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Bengali</source>
        <comment>language</comment>
        <translation>bengali</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>Beside the files</source>
        <translation>Ao lado dos arquivos</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Best there is</source>
        <translation>O melhor disponível</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Best word error rate</source>
        <translation>Melhor WER</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>Best word error rate, dev</source>
        <translation>Melhor taxa de erro de palavras, dev</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Between letters, these become a space</source>
        <translation>Entre letras, estes viram espaço</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Between letters, these go</source>
        <translation>Entre letras, estes saem</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Bosnian</source>
        <comment>language</comment>
        <translation>bósnio</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Both</source>
        <translation>Ambas</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Brackets in words</source>
        <translation>Parênteses em palavras</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Breton</source>
        <comment>language</comment>
        <translation>bretão</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>Bring it back, or locate it.</source>
        <translation>Traga-a de volta, ou localize-a.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Bring marks without text too, if they matter.</source>
        <translation>Traga também as marcas sem texto, se forem importantes.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Bring recordings</source>
        <translation>Traga gravações</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Bring recordings and transcripts</source>
        <translation>Traga gravações e transcrições</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Bring sounds without text too, or add its text.</source>
        <translation>Traga também os sons sem texto, ou adicione o texto dele.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>Bring the file, or remove the row.</source>
        <translation>Traga o arquivo, ou remova a linha.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Bring the file.</source>
        <translation>Traga o arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>Bring the sound, or remove the row.</source>
        <translation>Traga o som, ou remova a linha.</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Bring those without text too, to write them down here.</source>
        <translation>Importe também as que não têm texto, para transcrevê-las aqui.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Build a filter from rules</source>
        <translation>Montar um filtro com regras</translation>
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
        <translation>birmanês</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>By keys alone</source>
        <translation>Só com as teclas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>By time, at a comma or a full stop where one is near; or by when a model hears each word. Look the pieces through.</source>
        <translation>Pelo tempo, em vírgula ou ponto que esteja perto; ou pelo momento em que um modelo ouve cada palavra. Confira os pedaços.</translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>CER {rate}</source>
        <translation>CER {rate}</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>CLAN's .cha files: lines of named speakers, linked to the sound that each file names.</source>
        <translation>Arquivos .cha do CLAN: linhas de falantes identificados, ligadas ao som que cada arquivo indica.</translation>
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
        <translation>Threads de CPU; 0 para todos menos um enquanto a janela está aberta.</translation>
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
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Cancel its probe</source>
        <translation>Cancelar sua sondagem</translation>
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
        <translation>Cancelada às {time}, levou {took}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Cannot be used</source>
        <translation>Não pode ser usado</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Cantonese</source>
        <comment>language</comment>
        <translation>cantonês</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Cape Verdean Creole</source>
        <comment>language</comment>
        <translation>crioulo cabo-verdiano</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Capitals and small letters alike</source>
        <translation>Maiúsculas e minúsculas por igual</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Capitals become small letters, as the language writes them: the Turkish dotless ı, the Greek ς at the end of a word. The German ß stays.</source>
        <translation>Maiúsculas viram minúsculas, como a língua as escreve: o ı turco sem pingo, o ς grego no fim de palavra. O ß alemão fica.</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Carry on with {name}</source>
        <translation>Continuar com {name}</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Carry output letters over from the source, or start the output layer afresh.</source>
        <translation>Herdar as letras de saída da origem, ou começar de novo a camada de saída.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Catalan</source>
        <comment>language</comment>
        <translation>catalão</translation>
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
        <translation>Altere as permissões.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Change keys…</source>
        <translation>Alterar teclas…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Change the accent</source>
        <translation>Mudar o acento</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <location filename="../../core/project/alphabet/letter_comparison.py"/>
        <source>Change the alphabet</source>
        <translation>Mudar o alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Change the clean-up rules</source>
        <translation>Mudar as regras de limpeza</translation>
    </message>
    <message>
        <location filename="../../core/project/edits.py"/>
        <source>Change the project's languages</source>
        <translation>Mudar as línguas do projeto</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Change the transcript of {what}</source>
        <translation>Mudar a transcrição de {what}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Change which groups are one letter</source>
        <translation>Mudar os grupos que são uma letra</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>Changes, newest first</source>
        <translation>Mudanças, da mais recente à mais antiga</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Channels</source>
        <translation>Canais</translation>
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
        <translation>Caracteres que não estão no alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Characters that cannot be seen and mean nothing here.</source>
        <translation>Caracteres invisíveis que aqui não significam nada.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Check HF_ENDPOINT, and whether a proxy answers in its place.</source>
        <translation>Verifique HF_ENDPOINT, e se um proxy responde em seu lugar.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Check HTTPS_PROXY and HTTP_PROXY, or ask who keeps the network.</source>
        <translation>Verifique HTTPS_PROXY e HTTP_PROXY, ou pergunte a quem cuida da rede.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Check it.</source>
        <translation>Confira.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Check its name.</source>
        <translation>Confira o nome.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/import_plan.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/line_yaml.py"/>
        <location filename="../../core/importers/lines.py"/>
        <location filename="../../core/importers/voxforge.py"/>
        <location filename="../../core/project/archive/pack.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Check its permissions.</source>
        <translation>Verifique as permissões.</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>Check its permissions; the rest was read.</source>
        <translation>Confira as permissões; o resto foi lido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Check its text.</source>
        <translation>Confira o texto.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>Check pad_token_id in config.json.</source>
        <translation>Verifique pad_token_id em config.json.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/page.py"/>
        <location filename="../../app/corpus/quality/check_job.py"/>
        <location filename="../../core/project/checks/quality.py"/>
        <source>Check quality</source>
        <translation>Verificar qualidade</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/measure_worker.py"/>
        <source>Check quality again; if it happens again, please report it.</source>
        <translation>Verifique a qualidade de novo; se acontecer outra vez, relate o problema.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Check that it is there and the disk.</source>
        <translation>Verifique se o arquivo está lá e se o disco está em ordem.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Check that its drive is connected and its folder is where it was, then open it again.</source>
        <translation>Confira se a unidade está conectada e a pasta está onde estava e abra de novo.</translation>
    </message>
    <message>
        <location filename="../../core/project/history.py"/>
        <source>Check that the disk is not full and that the project's folder may be written.</source>
        <translation>Confira se o disco não está cheio e se há permissão de gravação na pasta do projeto.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Check that the disk is not full, and that no other window has the project open.</source>
        <translation>Confira se o disco não está cheio e se nenhuma outra janela está com o projeto aberto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Check that the file is whole, or cut its text.</source>
        <translation>Verifique se o arquivo está inteiro, ou encurte o texto.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Check that the run is where it was, and try again. {kept}</source>
        <translation>Confira se o treinamento está onde estava e tente de novo. {kept}</translation>
    </message>
    <message>
        <location filename="../../core/decoding/align.py"/>
        <source>Check that the text belongs to this sound.</source>
        <translation>Verifique se o texto corresponde a este som.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Check the accents, or save it as UTF-8.</source>
        <translation>Confira os acentos, ou salve como UTF-8.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Check the disk and the folder.</source>
        <translation>Verifique o disco e a pasta.</translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>Check the disk, or install Vizinho again.</source>
        <translation>Verifique o disco, ou instale o Vizinho de novo.</translation>
    </message>
    <message>
        <location filename="../../core/peaks.py"/>
        <source>Check the disk.</source>
        <translation>Verifique o disco.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Check the folder's permissions, or open it for reading only.</source>
        <translation>Confira as permissões da pasta, ou abra-o somente para leitura.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <location filename="../../core/families/conversion/__init__.py"/>
        <location filename="../../core/sources/kept.py"/>
        <source>Check the free space and the rights.</source>
        <translation>Verifique o espaço livre e as permissões.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>Check the name, or bring the file.</source>
        <translation>Verifique o nome, ou traga o arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Check the name, or connect its drive.</source>
        <translation>Confira o nome, ou conecte a unidade.</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Check the name, or put the file beside the table.</source>
        <translation>Confira o nome, ou ponha o arquivo ao lado da tabela.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Check the network, a proxy (HTTPS_PROXY) and HF_ENDPOINT.</source>
        <translation>Verifique a rede, um proxy (HTTPS_PROXY) e HF_ENDPOINT.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Check the network, a proxy (HTTPS_PROXY) and HF_ENDPOINT. {kept}</source>
        <translation>Confira a rede, o proxy (HTTPS_PROXY) e HF_ENDPOINT. {kept}</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Check the owner's name at {page}, and that your account belongs to it.</source>
        <translation>Confira o nome do dono em {page}, e que sua conta pertence a ele.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>Check the path, or put the file beside the manifest.</source>
        <translation>Verifique o caminho, ou ponha o arquivo ao lado do manifesto.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Check the rights of that folder, or set HF_HOME to another.</source>
        <translation>Verifique as permissões dessa pasta, ou aponte HF_HOME para outra.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Check the sound settings of the system, then retry.</source>
        <translation>Verifique as configurações de som do sistema e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/playback.py"/>
        <source>Check the sound settings, then play again.</source>
        <translation>Verifique as configurações de som e reproduza de novo.</translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>Check the space on the disk and the permissions, or choose another folder.</source>
        <translation>Confira o espaço em disco e as permissões, ou escolha outra pasta.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Check the spelling at {page}.</source>
        <translation>Confira como se escreve em {page}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Check the spelling at {page}. If it is private: {login}</source>
        <translation>Confira como se escreve em {page}. Se for privado: {login}</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Check the spelling at {page}; ask its owner for access if it is private.</source>
        <translation>Confira como se escreve em {page}; peça acesso ao dono se for privado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Check what is in it.</source>
        <translation>Confira o que há nele.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <source>Check what it is, and its permissions.</source>
        <translation>Verifique o que é e as permissões.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Check where each begins and ends.</source>
        <translation>Verifique onde cada um começa e termina.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>Check where it begins and ends.</source>
        <translation>Verifique onde começa e termina.</translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>Check where it is and its permissions.</source>
        <translation>Confira onde está e as permissões.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Check where the file is, or connect its drive.</source>
        <translation>Verifique onde está o arquivo ou conecte a unidade.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <location filename="../../core/training/validate.py"/>
        <source>Check where the recordings are.</source>
        <translation>Verifique onde estão as gravações.</translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>Check {key}_token_id in config.json.</source>
        <translation>Verifique {key}_token_id em config.json.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Checked</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Checking the dev set</source>
        <translation>Verificando o conjunto dev</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/table.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/pages.py"/>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Checkpoints to start from</source>
        <translation>Checkpoints de onde partir</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Checks</source>
        <translation>Verificações</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>Checksum</source>
        <translation>Soma de verificação</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Chinese</source>
        <comment>language</comment>
        <translation>chinês</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Choices</source>
        <translation>Opções</translation>
    </message>
    <message>
        <location filename="../../core/importers/remembered_choices.py"/>
        <source>Choices of the import</source>
        <translation>Opções da importação</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Choose WAV, FLAC or Opus.</source>
        <translation>Escolha WAV, FLAC ou Opus.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>Choose a checkpoint to compare with</source>
        <translation>Escolha um checkpoint para comparar</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>Choose a checkpoint to compare with.</source>
        <translation>Escolha um checkpoint para comparar.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Choose a file that Vizinho packed.</source>
        <translation>Escolha um arquivo empacotado pelo Vizinho.</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Choose a file that Vizinho wrote: Settings, Keyboard, Export.</source>
        <translation>Escolha um arquivo gravado pelo Vizinho: Configurações, Teclado, Exportar.</translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>Choose a folder in the Hugging Face layout.</source>
        <translation>Escolha uma pasta no formato do Hugging Face.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Choose a folder nearer to the root.</source>
        <translation>Escolha uma pasta mais perto da raiz.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Choose a folder of Lhotse's manifests.</source>
        <translation>Escolha uma pasta de manifestos do Lhotse.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <location filename="../../core/project/store.py"/>
        <source>Choose a folder that Vizinho made.</source>
        <translation>Escolha uma pasta criada pelo Vizinho.</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Choose a folder, with its whole path.</source>
        <translation>Escolha uma pasta, com o caminho completo.</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Choose a folder.</source>
        <translation>Escolha uma pasta.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_controller.py"/>
        <source>Choose a microphone or a sound file.</source>
        <translation>Escolha um microfone ou um arquivo de som.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>Choose a model first.</source>
        <translation>Escolha antes um modelo.</translation>
    </message>
    <message>
        <location filename="../../core/families/sound_settings.py"/>
        <source>Choose a model for {value} Hz.</source>
        <translation>Escolha um modelo para {value} Hz.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <source>Choose a model in the Hugging Face layout.</source>
        <translation>Escolha um modelo na estrutura do Hugging Face.</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>Choose a model that was trained to write.</source>
        <translation>Escolha um modelo que foi treinado para escrever.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Choose a model that writes more often, or listen</source>
        <translation>Escolha um modelo que escreva com mais frequência, ou ouça</translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>Choose a new folder.</source>
        <translation>Escolha uma pasta nova.</translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>Choose a new or empty folder.</source>
        <translation>Escolha uma pasta nova ou vazia.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Choose a shorter one.</source>
        <translation>Escolha um mais curto.</translation>
    </message>
    <message>
        <location filename="../../core/sources/probes.py"/>
        <source>Choose a smaller checkpoint.</source>
        <translation>Escolha um checkpoint menor.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Choose a stretch between 0 and {recording}.</source>
        <translation>Escolha um trecho entre 0 e {recording}.</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>Choose a stretch inside it.</source>
        <translation>Escolha um trecho dentro dele.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>Choose a tier of intervals.</source>
        <translation>Escolha uma trilha de intervalos.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Choose an earlier utterance.</source>
        <translation>Escolha um enunciado anterior.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Choose an utterance first</source>
        <translation>Escolha antes um enunciado</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Choose another channel or mix them.</source>
        <translation>Escolha outro canal ou misture os canais.</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>Choose another channel.</source>
        <translation>Escolha outro canal.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose another file, or copy it again.</source>
        <translation>Escolha outro arquivo, ou copie-o de novo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose another file.</source>
        <translation>Escolha outro arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Choose another filter.</source>
        <translation>Escolha outro filtro.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/outputs.py"/>
        <location filename="../../core/project/store.py"/>
        <source>Choose another folder.</source>
        <translation>Escolha outra pasta.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <location filename="../../core/families/sound_settings.py"/>
        <location filename="../../core/project/hypotheses.py"/>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Choose another model.</source>
        <translation>Escolha outro modelo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>Choose another model. Its page is {page}.</source>
        <translation>Escolha outro modelo. A página dele é {page}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/uploading.py"/>
        <source>Choose another name, make it private at {page}, or push for everyone (--public).</source>
        <translation>Escolha outro nome, torne-o privado em {page}, ou envie para todos (--public).</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Choose another name, or look at {page}.</source>
        <translation>Escolha outro nome, ou veja {page}.</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <location filename="../../core/runs/folder.py"/>
        <location filename="../../core/writing.py"/>
        <source>Choose another name.</source>
        <translation>Escolha outro nome.</translation>
    </message>
    <message>
        <location filename="../../core/sources/uploading.py"/>
        <source>Choose another name; nothing of it was changed. It is at {page}.</source>
        <translation>Escolha outro nome; nada dele foi mudado. Está em {page}.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Choose another one.</source>
        <translation>Escolha outra.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Choose another place.</source>
        <translation>Escolha outro lugar.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Choose another rule.</source>
        <translation>Escolha outra regra.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/change.py"/>
        <source>Choose another strategy.</source>
        <translation>Escolha outra estratégia.</translation>
    </message>
    <message>
        <location filename="../../app/train/sample_voice.py"/>
        <source>Choose another utterance.</source>
        <translation>Escolha outro enunciado.</translation>
    </message>
    <message>
        <location filename="../../core/devices.py"/>
        <source>Choose auto, or one of: {names}.</source>
        <translation>Escolha auto, ou um destes: {names}.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/merge.py"/>
        <source>Choose both, or allow a longer gap.</source>
        <translation>Escolha os dois, ou permita uma distância maior.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Choose by itself</source>
        <translation>Escolher automaticamente</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>Choose dropped_layers below {count}.</source>
        <translation>Escolha dropped_layers menor que {count}.</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Choose files…</source>
        <translation>Escolher arquivos…</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>Choose fresh_layers up to {kept}.</source>
        <translation>Escolha fresh_layers até {kept}.</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Choose from: {facts}.</source>
        <translation>Escolha entre: {facts}.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Choose from: {suggestions}.</source>
        <translation>Escolha entre: {suggestions}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose it among the lists if it is wanted.</source>
        <translation>Escolha-o entre as listas, se for desejado.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Choose it and correct its text.</source>
        <translation>Escolha-a e corrija seu texto.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Choose it for a probe</source>
        <translation>Escolhê-lo para uma sondagem</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>Choose it too if it is: --tiers "{value}".</source>
        <translation>Se for o caso, escolha-a também: --tiers "{value}".</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Choose it. Columns: {names}.</source>
        <translation>Escolha-a. Colunas: {names}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Choose it: text {ending}</source>
        <translation>Escolha-o: texto {ending}</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose its basic transcription (.exb).</source>
        <translation>Escolha a transcrição básica (.exb) dele.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose its basic transcriptions (.exb).</source>
        <translation>Escolha as transcrições básicas (.exb) dele.</translation>
    </message>
    <message>
        <location filename="../../core/importers/librispeech.py"/>
        <source>Choose its folder, unpacked.</source>
        <translation>Escolha a pasta, descompactada.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Choose its sound…</source>
        <translation>Escolher o som…</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Choose its tier.</source>
        <translation>Escolha a trilha dele.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>Choose no folder</source>
        <translation>Não escolher pasta</translation>
    </message>
    <message>
        <location filename="../../core/importers/phase.py"/>
        <source>Choose one channel instead of the mix: the first (--channel 0).</source>
        <translation>Escolha um canal em vez da mistura: o primeiro (--channel 0).</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Choose one of its tiers too.</source>
        <translation>Escolha também uma das trilhas dele.</translation>
    </message>
    <message>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <location filename="../../core/families/whisper/network.py"/>
        <source>Choose other sizes for the layers.</source>
        <translation>Escolha outros tamanhos para as camadas.</translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/network.py"/>
        <source>Choose other sizes.</source>
        <translation>Escolha outros tamanhos.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>Choose smaller sizes: there are {number:.2f} hours in all.</source>
        <translation>Escolha tamanhos menores: há {number:.2f} horas ao todo.</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Choose sound files…</source>
        <translation>Escolher arquivos de som…</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>Choose that folder itself, if it holds something to import.</source>
        <translation>Escolha essa própria pasta, se ela contiver algo a importar.</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Choose the CSV or TSV file itself.</source>
        <translation>Escolha o próprio arquivo CSV ou TSV.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the TextGrid, or the folder it is in.</source>
        <translation>Escolha o TextGrid, ou a pasta em que ele está.</translation>
    </message>
    <message>
        <location filename="../../core/project/relink.py"/>
        <source>Choose the file that was imported; its content must be the same.</source>
        <translation>Escolha o arquivo que foi importado; o conteúdo deve ser o mesmo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Choose the folder it is in.</source>
        <translation>Escolha a pasta em que está.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the folder of sounds or transcripts.</source>
        <translation>Escolha a pasta de sons ou transcrições.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Choose the folder that both are in.</source>
        <translation>Escolha a pasta que contém os dois.</translation>
    </message>
    <message>
        <location filename="../../core/importers/mailabs.py"/>
        <source>Choose the folder that holds by_book.</source>
        <translation>Escolha a pasta que contém by_book.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the folder that holds the sounds and transcripts.</source>
        <translation>Escolha a pasta que contém os sons e as transcrições.</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Choose the folder with ss-corpus-….tsv.</source>
        <translation>Escolha a pasta com ss-corpus-….tsv.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the folder, with wav.scp and text in it.</source>
        <translation>Escolha a pasta que contém wav.scp e text.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/language_fields.py"/>
        <source>Choose the language to teach, or type its name.</source>
        <translation>Escolha a língua a ensinar ou digite o nome dela.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>Choose the last change to keep. Later ones can be done again.</source>
        <translation>Escolha a última mudança a manter. As posteriores podem ser refeitas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Choose the list “invalidated” to take them.</source>
        <translation>Escolha a lista “invalidated” para incluí-los.</translation>
    </message>
    <message>
        <location filename="../../core/families/weights.py"/>
        <source>Choose the model again: that converts it once.</source>
        <translation>Escolha o modelo de novo: isso o converte uma vez.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Choose the one with text and wav.scp.</source>
        <translation>Escolha a que contém text e wav.scp.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Choose the one with validated.tsv and clips.</source>
        <translation>Escolha a que contém validated.tsv e clips.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the transcript beside it.</source>
        <translation>Escolha a transcrição ao lado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the transcript, or import the sound alone.</source>
        <translation>Escolha a transcrição, ou importe só o som.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Choose the transcripts, or their folder.</source>
        <translation>Escolha as transcrições, ou a pasta delas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Choose their format, or their own folder.</source>
        <translation>Escolha o formato deles, ou a pasta deles.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Choose train, dev, test or none.</source>
        <translation>Escolha treino, desenvolvimento, teste ou nenhum.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Choose trimmed sound, or another format.</source>
        <translation>Escolha som aparado, ou outro formato.</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Choose two or more that are in the project.</source>
        <translation>Escolha dois ou mais que estejam no projeto.</translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>Choose vocabulary=letters, or the network of a checkpoint.</source>
        <translation>Escolha vocabulary=letters, ou a rede de um checkpoint.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Choose what to do.</source>
        <translation>Escolha o que fazer.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Choose what to import</source>
        <translation>Escolha o que importar</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/expert.py"/>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>Choose {words}.</source>
        <translation>Escolha {words}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/packing.py"/>
        <location filename="../../app/home/unpacking.py"/>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>Chosen by hand.</source>
        <translation>Escolhido à mão.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Chuvash</source>
        <comment>language</comment>
        <translation>tchuvache</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Clean-up</source>
        <translation>Limpeza</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_chips.py"/>
        <source>Clear all</source>
        <translation>Limpar tudo</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Clear ended</source>
        <translation>Limpar encerradas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>Clear filter</source>
        <translation>Limpar filtro</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Clearly better than base, and still taught on a laptop with patience.</source>
        <translation>Claramente melhor que o base, e ainda se ensina em um notebook com paciência.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Clears away what a finished run needs no more; its model stays</source>
        <translation>Remove o que um treinamento concluído não usa mais; o modelo fica</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>Click a split to see only its utterances</source>
        <translation>Clique em um conjunto para ver só os enunciados dele</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Clip-1.TXT goes with clip-1.wav.</source>
        <translation>Clip-1.TXT acompanha clip-1.wav.</translation>
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
        <translation>Saturado demais para treinar: pelo menos</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Clipped: at least</source>
        <translation>Saturado: pelo menos</translation>
    </message>
    <message>
        <location filename="../../app/widgets/level_meter.py"/>
        <source>Clipping, move back</source>
        <translation>Saturando, afaste-se</translation>
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
        <location filename="../../app/widgets/token_dialog.py"/>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Close it there, or open it here for reading only.</source>
        <translation>Feche-o lá, ou abra-o aqui somente para leitura.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Close it there, then restore.</source>
        <translation>Feche-o lá e então restaure.</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>Close other windows of this project, then try again.</source>
        <translation>Feche outras janelas deste projeto e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../core/runs/tidy.py"/>
        <source>Close programs that use it.</source>
        <translation>Feche os programas que usem esse arquivo ou essa pasta.</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>Close programs that use its files.</source>
        <translation>Feche programas que usem os arquivos dele.</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Close project</source>
        <translation>Fechar projeto</translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>Close the other window and open it again.</source>
        <translation>Feche a outra janela e abra-o de novo.</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>Close the other window, then try again.</source>
        <translation>Feche a outra janela e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Close the three steps</source>
        <translation>Fechar os três passos</translation>
    </message>
    <message>
        <location filename="../../app/train/notice.py"/>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Close this message</source>
        <translation>Fechar esta mensagem</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>Close what uses it, and check the rights of {folder}.</source>
        <translation>Feche o que o usa e verifique as permissões de {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Close when done</source>
        <translation>Fechar ao terminar</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Closeness</source>
        <translation>Proximidade</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Closeness {score} = 0.7 × (1 − letter errors) + 0.2 × letters known + 0.1 × family</source>
        <translation>Proximidade {score} = 0,7 × (1 − erros de letras) + 0,2 × letras conhecidas + 0,1 × família</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Closing now gives up what is not finished. What was saved stays, and quality checks go on next time.</source>
        <translation>Fechar agora abandona o que não terminou. O que foi salvo fica, e as verificações de qualidade continuam da próxima vez.</translation>
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
        <translation>Código da língua que é ensinada.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Code of the language the source knows.</source>
        <translation>Código da língua que a origem conhece.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_table.py"/>
        <source>Columns of the utterance table</source>
        <translation>Colunas da tabela de enunciados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <source>Columns, in their order</source>
        <translation>Colunas, na ordem</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Columns: {names}.</source>
        <translation>Colunas: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Command line</source>
        <translation>Linha de comando</translation>
    </message>
    <message>
        <location filename="../../app/frame/palette.py"/>
        <source>Command, page, run or utterance</source>
        <translation>Comando, página, treinamento ou enunciado</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Common Voice, spontaneous speech</source>
        <translation>Common Voice, fala espontânea</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <location filename="../../core/project/hypotheses.py"/>
        <source>Compare again: what it read is kept.</source>
        <translation>Compare de novo: o que ele leu está guardado.</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Compare it with a new run's settings.</source>
        <translation>Compare-a com as configurações de um novo treinamento.</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>Compare runs</source>
        <translation>Comparar treinamentos</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Compare the alphabet</source>
        <translation>Comparar o alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Compare the corpus with a model first.</source>
        <translation>Compare antes o corpus com um modelo.</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Compare them with a new run's settings.</source>
        <translation>Compare-as com as configurações de um novo treinamento.</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>Compare them, and correct it by hand.</source>
        <translation>Compare e corrija à mão.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/compare_box.py"/>
        <location filename="../../app/alphabet/page.py"/>
        <source>Compare with</source>
        <translation>Comparar com</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <location filename="../../core/project/hypotheses.py"/>
        <source>Compare with a model</source>
        <translation>Comparar com um modelo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Compare with a model…</source>
        <translation>Comparar com um modelo…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>Compare with {model}</source>
        <translation>Comparar com {model}</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Complete it, or leave it out.</source>
        <translation>Complete, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Complete or remove it.</source>
        <translation>Complete ou remova.</translation>
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
        <translation>Complete ou remova a linha.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Compose accents</source>
        <translation>Compor acentos</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>Connect its drive or put it back, then resume.</source>
        <translation>Conecte a unidade ou ponha-o de volta e depois continue.</translation>
    </message>
    <message>
        <location filename="../../core/training/hearing.py"/>
        <source>Connect the drive again or put the files back, then resume.</source>
        <translation>Conecte a unidade de novo ou ponha os arquivos de volta e depois continue.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Control characters</source>
        <translation>Caracteres de controle</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Conversion</source>
        <translation>Conversão</translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>Convert it to WAV or FLAC, or leave it out.</source>
        <translation>Converta para WAV ou FLAC, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Convert it to a TextGrid.</source>
        <translation>Converta-o em um TextGrid.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>Convert the model, or choose another.</source>
        <translation type="vanished">Converta o modelo, ou escolha outro.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>Converting {folder} needs {wanted:.1f} GB on the disk of {place}, which has {free:.1f} GB free.</source>
        <translation type="vanished">Converter {folder} precisa de {wanted:.1f} GB no disco de {place}, que tem {free:.1f} GB livres.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>Converting {folder} needs {wanted} on the disk of {place}, which has {free} free.</source>
        <translation>Converter {folder} exige {wanted} no disco de {place}, que tem {free} livres.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/converting.py"/>
        <source>Converting {name}</source>
        <translation>Convertendo {name}</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>Converting {path} takes more memory than its weights can need.</source>
        <translation>Converter {path} ocupa mais memória do que seus pesos podem precisar.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Copied where an utterance fills its recording, cut otherwise</source>
        <translation>Copiado quando um enunciado ocupa toda a gravação, cortado nos outros casos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Copied whole, with marks for the utterances</source>
        <translation>Copiado inteiro, com marcas para os enunciados</translation>
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
        <translation>Copie todos os arquivos do modelo.</translation>
    </message>
    <message>
        <location filename="../../core/families/weights.py"/>
        <source>Copy all files of the model: its weights as safetensors, or as pytorch_model.bin.</source>
        <translation>Copie todos os arquivos do modelo: seus pesos como safetensors, ou como pytorch_model.bin.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/train/chart_menu.py"/>
        <location filename="../../app/widgets/data_table.py"/>
        <source>Copy data</source>
        <translation>Copiar dados</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Copy folder</source>
        <translation>Copiar pasta</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Copy it again, or leave it out.</source>
        <translation>Copie de novo, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/importers/packed.py"/>
        <source>Copy it again.</source>
        <translation>Copie de novo.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>Copy it from a backup first.</source>
        <translation>Primeiro, copie-o de uma cópia de segurança.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Copy it from a backup.</source>
        <translation>Copie de uma cópia de segurança.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Copy it out to WAV files (wav-copy).</source>
        <translation>Copie para arquivos WAV (wav-copy).</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Copy or download it again.</source>
        <translation>Copie ou baixe de novo.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Copy or record it again.</source>
        <translation>Copie ou grave de novo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/train/chart_menu.py"/>
        <source>Copy picture</source>
        <translation>Copiar imagem</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Copy plan</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <location filename="../../app/messages.py"/>
        <source>Copy report</source>
        <translation>Copiar relatório</translation>
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
        <translation>Copie também os adaptadores da língua, ou escolha uma destas: {languages}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Copy the chosen rows</source>
        <translation>Copiar as linhas escolhidas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Copy the chosen rows with their times</source>
        <translation>Copiar as linhas escolhidas com seus tempos</translation>
    </message>
    <message>
        <location filename="../../core/families/trust.py"/>
        <source>Copy the file itself into the folder.</source>
        <translation>Copie o próprio arquivo para a pasta.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>Copy the letters that belong to the model, too.</source>
        <translation>Copie também as letras que pertencem ao modelo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Copy the list</source>
        <translation>Copiar a lista</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <location filename="../../core/families/pieces.py"/>
        <source>Copy the model again, or choose another.</source>
        <translation>Copie o modelo de novo, ou escolha outro.</translation>
    </message>
    <message>
        <location filename="../../core/families/mms/network.py"/>
        <source>Copy the model again, with its adapters.</source>
        <translation>Copie o modelo de novo, com seus adaptadores.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <location filename="../../core/families/conversion/__main__.py"/>
        <location filename="../../core/families/json_files.py"/>
        <location filename="../../core/families/mms/network.py"/>
        <location filename="../../core/families/pieces.py"/>
        <location filename="../../core/families/weights.py"/>
        <source>Copy the model again.</source>
        <translation>Copie o modelo de novo.</translation>
    </message>
    <message>
        <location filename="../../core/training/__main__.py"/>
        <source>Copy the report and send it to the developers.</source>
        <translation>Copie o relatório e envie-o aos desenvolvedores.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Copy them into the project</source>
        <translation>Copiar para o projeto</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Copying the database</source>
        <translation>Copiando o banco de dados</translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Copying the sample project</source>
        <translation>Copiando o projeto de exemplo</translation>
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
        <translation>Corrigir</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/commands.py"/>
        <source>Correct %n transcripts</source>
        <extracomment>one: Correct transcript</extracomment>
        <translation>
            <numerusform>Corrigir %n transcrição</numerusform>
            <numerusform>Corrigir %n transcrições</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Correct a take, name its speaker and keep it as a test utterance. Words that the model is unsure of are shaded; press 1 to 9 to choose another reading.</source>
        <translation>Corrija uma tomada, dê nome ao falante e mantenha-a como enunciado de teste. As palavras de que o modelo não tem certeza aparecem sombreadas; pressione de 1 a 9 para escolher outra leitura.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Correct it by hand.</source>
        <translation>Corrija à mão.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>Correct it in Audacity.</source>
        <translation>Corrija no Audacity.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Correct it in Label Studio.</source>
        <translation>Corrija no Label Studio.</translation>
    </message>
    <message>
        <location filename="../../core/importers/transcriber.py"/>
        <source>Correct it in Transcriber.</source>
        <translation>Corrija no Transcriber.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Correct it, or connect its drive.</source>
        <translation>Corrija, ou conecte a unidade.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Correct it, or do not choose it.</source>
        <translation>Corrija, ou não escolha.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Correct it, or look for plain text.</source>
        <translation>Corrija-a, ou procure texto simples.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Correct it, or search for plain text.</source>
        <translation>Corrija-a, ou busque texto simples.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <location filename="../../core/importers/chat.py"/>
        <source>Correct it, or take it out.</source>
        <translation>Corrija ou retire.</translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>Correct it.</source>
        <translation>Corrija.</translation>
    </message>
    <message>
        <location filename="../../core/importers/named_rows.py"/>
        <source>Correct it: channels count from 1.</source>
        <translation>Corrija: a contagem de canais começa em 1.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>Correct its line, or leave it out.</source>
        <translation>Corrija a linha, ou deixe-a de fora.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Correct its line.</source>
        <translation>Corrija a linha dele.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>Correct its name.</source>
        <translation>Corrija o nome.</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Correct its settings.</source>
        <translation>Corrija as configurações dela.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Correct its start and duration.</source>
        <translation>Corrija o início e a duração.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>Correct its start and end, or check that the sound is whole.</source>
        <translation>Corrija o início e o fim, ou verifique se o som está inteiro.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <location filename="../../core/importers/named_rows.py"/>
        <source>Correct its start and end.</source>
        <translation>Corrija o início e o fim.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Correct its text, then keep it: a test needs what was really said.</source>
        <translation>Corrija o texto e depois mantenha a tomada: um teste precisa do que foi dito de fato.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>Correct its times, or leave it out.</source>
        <translation>Corrija os tempos, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>Correct or remove the line.</source>
        <translation>Corrija ou remova a linha.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Correct the model's reading</source>
        <translation>Corrigir a leitura do modelo</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Correct the path, or bring the file.</source>
        <translation>Corrija o caminho, ou traga o arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Correct the pattern.</source>
        <translation>Corrija o padrão.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Correct the replacement.</source>
        <translation>Corrija a substituição.</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Correct the take</source>
        <translation>Corrigir a tomada</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Correct the text</source>
        <translation>Corrigir o texto</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>Correct the transcript or add the letter to the alphabet.</source>
        <translation>Corrija a transcrição ou adicione a letra ao alfabeto.</translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>Correct the transcript, or train with another vocabulary.</source>
        <translation>Corrija a transcrição, ou treine com outro vocabulário.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>Correct their times, or check that the sound is whole.</source>
        <translation>Corrija os tempos delas, ou verifique se o som está inteiro.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Correct them, or leave it out.</source>
        <translation>Corrija-os, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Correct them.</source>
        <translation>Corrija-os.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Correct…</source>
        <translation>Corrigir…</translation>
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
        <translation>Criar projeto</translation>
    </message>
    <message>
        <location filename="../../core/datasets/manifest.py"/>
        <location filename="../../core/evaluation/habits.py"/>
        <location filename="../../core/families/initialise.py"/>
        <location filename="../../core/families/plan.py"/>
        <location filename="../../core/training/config.py"/>
        <location filename="../../core/training/preparation.py"/>
        <source>Create the run again.</source>
        <translation>Crie o treinamento de novo.</translation>
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
        <translation>Ctrl + e Ctrl − mudam o tamanho em qualquer lugar.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Ctrl Tab then goes to the handles, and leaves the sound view.</source>
        <translation>Ctrl Tab vai então às alças e sai da visualização do som.</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Cut at pauses</source>
        <translation>Cortar nas pausas</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Cut it into several files in Praat.</source>
        <translation>Corte-o em vários arquivos no Praat.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Cut to each utterance</source>
        <translation>Cortado em cada enunciado</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Cutting finds where somebody speaks, and cuts long recordings where nobody does.</source>
        <translation>O corte detecta onde alguém fala e corta gravações longas onde ninguém fala.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Czech</source>
        <comment>language</comment>
        <translation>tcheco</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Danish</source>
        <comment>language</comment>
        <translation>dinamarquês</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Dashes between words go; all kinds of hyphen become the plain one.</source>
        <translation>Travessões entre palavras saem; todo tipo de hífen vira o comum.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>Deal with it</source>
        <translation>Tratar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Deal with markup</source>
        <translation>Tratar a marcação</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/markup.py"/>
        <source>Deal with markup in {0}</source>
        <translation type="vanished">Tratar a marcação em {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/markup.py"/>
        <source>Deal with markup in {what}</source>
        <translation>Tratar a marcação em {what}</translation>
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
        <translation>Decidir sobre sinais</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/signs.py"/>
        <source>Decide about {decisions}</source>
        <translation>Decidir sobre {decisions}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Decided: {signs}</source>
        <translation>Decididos: {signs}</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/canary/__init__.py"/>
        <location filename="../../core/families/moonshine/__init__.py"/>
        <location filename="../../core/families/whisper/__init__.py"/>
        <source>Decoder</source>
        <translation>Decodificador</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/saved_filters.py"/>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Delete filter</source>
        <translation>Excluir filtro</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Delete filter “{name}”</source>
        <translation>Apagar o filtro “{name}”</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Delete filter “{row}”</source>
        <translation type="vanished">Excluir filtro “{row}”</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>Details of the checkpoint</source>
        <translation>Detalhes do checkpoint</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>Detect from corpus</source>
        <translation>Detectar do corpus</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Detect letters from the corpus…</source>
        <translation>Detectar letras do corpus…</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>Dev and test together must leave something to train on.</source>
        <translation>Desenvolvimento e teste, juntos, devem deixar algo com que treinar.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Dev utterances whose text is kept at each check.</source>
        <translation>Enunciados de dev cujo texto é guardado em cada verificação.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Device that computes</source>
        <translation>Dispositivo que calcula</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Devices that are plugged in or out are noticed by themselves in Live.</source>
        <translation>Dispositivos conectados ou desconectados são detectados automaticamente em Ao vivo.</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Did not help</source>
        <translation>Não ajudou</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Different variations of each utterance that are prepared and heard in turn.</source>
        <translation>Variações diferentes de cada enunciado, preparadas e ouvidas em turnos.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Digits become words of the language. Nothing is guessed silently: look through the list of numbers, and give your own words where they are read in another way.</source>
        <translation>Algarismos viram palavras da língua. Nada é adivinhado em silêncio: examine a lista de números e escreva outras palavras onde se leem de outro modo.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Disagreement</source>
        <translation>Divergência</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Disagrees</source>
        <translation>Discorda</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Disagrees more than usual: by at least</source>
        <translation>Diverge mais que o usual: pelo menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Disagrees {value:.0f}%</source>
        <translation>Discorda {value:.0f}%</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Disagrees: at least</source>
        <translation>Diverge: pelo menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Discard the take</source>
        <translation>Descartar a tomada</translation>
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
        <translation>Dividir em treino, desenvolvimento e teste</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Divide into train, dev and test…</source>
        <translation>Dividir em treino, desenvolvimento e teste…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Divided.</source>
        <translation>Divisão feita.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Do it again for what is left.</source>
        <translation>Faça de novo para o que resta.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Do not probe it</source>
        <translation>Não sondá-lo</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/rule_form.py"/>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Done</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Done at {time}, took {took}</source>
        <translation>Concluída às {time}, levou {took}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Download</source>
        <translation>Baixar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Download a model</source>
        <translation>Baixar um modelo</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Download the checkpoint…</source>
        <translation>Baixar o checkpoint…</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Download the corpus again.</source>
        <translation>Baixe o corpus de novo.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/download_controller.py"/>
        <source>Downloading {model}</source>
        <translation>Baixando {model}</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>Drag to see only utterances of these lengths</source>
        <translation>Arraste para ver só enunciados com essas durações</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_loader.py"/>
        <source>Draw {shown}</source>
        <translation>Desenhar o som de {shown}</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Drive not connected</source>
        <translation>Unidade não conectada</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Drop sound files here</source>
        <translation>Solte arquivos de som aqui</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Dropped layers</source>
        <translation>Camadas retiradas</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Duplicate with {n:,} s</source>
        <translation>Duplicar com {n:,} s</translation>
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
        <translation>holandês</translation>
    </message>
    <message>
        <location filename="../../core/tiers/eaf.py"/>
        <source>ELAN cannot hold control characters: they were left out.</source>
        <translation>O ELAN não aceita caracteres de controle: foram deixados de fora.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>ELAN counts whole milliseconds: marks were moved by half a millisecond at most.</source>
        <translation>O ELAN conta milissegundos inteiros: as marcas foram movidas no máximo meio milissegundo.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan_kept.py"/>
        <source>ELAN has one speaker for a tier: utterances with glosses below them stay on that of another.</source>
        <translation>O ELAN tem um falante por trilha: enunciados com glosas abaixo ficam na trilha de outro falante.</translation>
    </message>
    <message>
        <location filename="../../core/importers/elan.py"/>
        <source>ELAN's .eaf files: marks on tiers, with the sound or film that each file names.</source>
        <translation>Arquivos .eaf do ELAN: marcas em trilhas, com o som ou vídeo que cada arquivo indica.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>ELAN, Praat (TextGrid), Transcriber, EXMARaLDA, CHAT, FLEx, Toolbox, Audacity labels, CTM; subtitles (SRT, WebVTT, rolling captions); with sound or film.</source>
        <translation>ELAN, Praat (TextGrid), Transcriber, EXMARaLDA, CHAT, FLEx, Toolbox, rótulos do Audacity, CTM; legendas (SRT, WebVTT, legendas rolantes); com som ou vídeo.</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/key_sets.py"/>
        <source>ELAN-like</source>
        <translation>Tipo ELAN</translation>
    </message>
    <message>
        <location filename="../../core/importers/exmaralda.py"/>
        <source>EXMARaLDA's basic transcriptions (.exb): events on tiers, with the sound that each file names.</source>
        <translation>Transcrições básicas do EXMARaLDA (.exb): eventos em trilhas, com o som que cada arquivo indica.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Each abbreviation of your table becomes the words that are said, in any case.</source>
        <translation>Cada abreviação da sua tabela vira as palavras que se dizem, em maiúsculas ou minúsculas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Each entry wants its line; mend either.</source>
        <translation>Cada entrada precisa de uma linha; corrija um dos dois.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>Each is read as what it is.</source>
        <translation>Cada um é lido como o que é.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>Each line was taken once, with the time at which it appears.</source>
        <translation>Cada linha foi usada uma vez, com o tempo em que aparece.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <source>Each new letter starts as a copy of the closest {language} one, then learns its own sound.</source>
        <translation>Cada letra nova começa como cópia da mais próxima em {language} e depois aprende seu próprio som.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/signs_dialog.py"/>
        <source>Each of these stands between letters, or belongs to words by its places. Nothing is deleted until you say so: a letter is written by the model, a space parts words, nothing joins what the sign parts.</source>
        <translation>Cada um destes aparece entre letras ou, pelo lugar, pertence a palavras. Nada é apagado sem uma decisão: uma letra é escrita pelo modelo, um espaço separa palavras e nada une o que o sinal separa.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Each project is a folder in here; you can choose another every time.</source>
        <translation>Cada projeto é uma pasta dentro desta; é possível escolher outra a cada vez.</translation>
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
        <translation>Editar regras…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Edit transcript</source>
        <translation>Editar transcrição</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Edited</source>
        <translation>Editado</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Empty it by hand.</source>
        <translation>Esvazie-a à mão.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>End at the playhead</source>
        <translation>Terminar no cursor de reprodução</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>End handle at {0} s</source>
        <translation type="vanished">Alça do fim em {0} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>End handle at {at:.2f} s</source>
        <translation>Marca final em {at:.2f} s</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Ended without a word</source>
        <translation>Terminou sem informar o motivo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Ending</source>
        <translation>Extensão</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Endings doubled</source>
        <translation>Extensões duplas</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>English</source>
        <comment>language</comment>
        <translation>inglês</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Enter goes from the table into the transcript. {next} saves and goes to the next; {accent} changes the accent on the letter before the caret. {play} plays while you type, {back} goes back two seconds, {slower} and {faster} change the speed. In the sound, Tab goes to the handles and the arrows move them. Every key can be changed in Settings.</source>
        <translation>Enter vai da tabela à transcrição. {next} salva e vai ao próximo; {accent} muda o acento da letra antes do cursor. {play} reproduz enquanto se digita, {back} volta dois segundos, {slower} e {faster} mudam a velocidade. No som, Tab vai às alças e as setas as movem. Todas as teclas podem ser alteradas em Configurações.</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Enter opens a text to read and correct it, Delete takes it from the list.</source>
        <translation>Enter abre um texto para ler e corrigir, Delete o tira da lista.</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Error rates</source>
        <translation>Taxas de erro</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Error rates of words, letters or both</source>
        <translation>Taxas de erro de palavras, de letras ou ambas</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <location filename="../../app/train/samples.py"/>
        <source>Errors</source>
        <translation>Erros</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Esc leaves dialogs and menus, so it stays as it is.</source>
        <translation>Esc sai de diálogos e menus, por isso fica como está.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Escaped letters</source>
        <translation>Letras em código</translation>
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
        <translation>Estimativa</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Estonian</source>
        <comment>language</comment>
        <translation>estoniano</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Even the loudest speech is very quiet.</source>
        <translation>Mesmo a fala mais alta é muito baixa.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/page.py"/>
        <source>Every change counts at once</source>
        <translation>Cada alteração vale na hora</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Every channel by itself</source>
        <translation>Cada canal em separado</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Every utterance fits the alphabet</source>
        <translation>Todos os enunciados cabem no alfabeto</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Every utterance fits, as the rules take out of words:   {signs}</source>
        <translation>Todos os enunciados cabem, pois as regras tiram das palavras:   {signs}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Every {hours} it is checked on the dev set and the best is kept.</source>
        <translation>A cada {hours}, é verificado com o conjunto dev, e o melhor é guardado.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Everything that was changed in {name} since then is replaced by {holds}. The present state is backed up first, so that it can be restored in turn.</source>
        <translation>Tudo o que foi alterado em {name} desde então é substituído por {holds}. Antes é feita uma cópia de segurança do estado atual, para que possa ser restaurado por sua vez.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Everything the window does can be done in a terminal. vizinho --help lists it all.</source>
        <translation>Tudo o que a janela faz pode ser feito em um terminal. vizinho --help lista tudo.</translation>
    </message>
    <message>
        <location filename="../../app/train/trouble_strip.py"/>
        <source>Everything up to {hours} heard is kept.</source>
        <translation>Está guardado tudo até {hours} de áudio ouvido.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Exactly this sound comes more than once.</source>
        <translation>Exatamente este som aparece mais de uma vez.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>Examples</source>
        <translation>Exemplos</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Expand abbreviations</source>
        <translation>Expandir abreviações</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Expert</source>
        <translation>Avançado</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Expert…</source>
        <translation>Avançado…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Export %n utterances</source>
        <extracomment>one: Export one utterance</extracomment>
        <translation>
            <numerusform>Exportar %n enunciado</numerusform>
            <numerusform>Exportar %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>Export again.</source>
        <translation>Exporte de novo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Export into a folder</source>
        <translation>Exportar para uma pasta</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Export it as JSON, JSON-MIN or CSV.</source>
        <translation>Exporte como JSON, JSON-MIN ou CSV.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Export it as JSON, which says so.</source>
        <translation>Exporte como JSON, que traz essa informação.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Export it as a TextGrid.</source>
        <translation>Exporte-o como TextGrid.</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Export it from ELAN, or name the sound and its times in \aud.</source>
        <translation>Exporte do ELAN, ou informe o som e os tempos em \aud.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>Export its sound, and import that.</source>
        <translation>Exporte o som e importe o resultado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Export its texts as FLExText (.flextext).</source>
        <translation>Exporte seus textos como FLExText (.flextext).</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Export keys</source>
        <translation>Exportar teclas</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Export model to a new folder</source>
        <translation>Exportar o modelo para uma pasta nova</translation>
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
        <translation type="vanished">Exportar um enunciado</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>Export sound and labels from Audacity, and import those.</source>
        <translation>Exporte som e rótulos do Audacity e importe-os.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Export sound and labels from it.</source>
        <translation>Exporte dele som e rótulos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_job.py"/>
        <source>Export to {name}</source>
        <translation>Exportar para {name}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Export {count:,} utterances</source>
        <translation type="vanished">Exportar {count:,} enunciados</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Export “{name}”</source>
        <translation>Exportar “{name}”</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Exported %n utterances as {title}.</source>
        <extracomment>one: Exported one utterance as {title}.</extracomment>
        <translation>
            <numerusform>%n enunciado exportado como {title}.</numerusform>
            <numerusform>%n enunciados exportados como {title}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Exported one utterance as {title}.</source>
        <translation type="vanished">Um enunciado exportado como {title}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Exported {utterances:,} utterances as {title}.</source>
        <translation type="vanished">{utterances:,} enunciados exportados como {title}.</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Exporting “{name}”</source>
        <translation>Exportando “{name}”</translation>
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
        <translation>estremenho</translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>FLEx (interlinear text)</source>
        <translation>FLEx (texto interlinear)</translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>FLEx's .flextext files: phrases with times, words joined, with the sound that each file names.</source>
        <translation>Arquivos .flextext do FLEx: frases com tempos, palavras unidas, com o som que cada arquivo indica.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>Facts</source>
        <translation>Dados</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/train/states.py"/>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Failed at {time}, took {took}</source>
        <translation>Falhou às {time}, levou {took}</translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>Families: {families}.</source>
        <translation>Famílias: {families}.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Family</source>
        <translation>Família</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Family: {share}, {group}</source>
        <translation>Família: {share}, {group}</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Far fewer letters a second than the rest of the corpus: words are missing in the text, or the sound holds more than is written.</source>
        <translation>Muito menos letras por segundo que o resto do corpus: faltam palavras no texto, ou o som contém mais do que está escrito.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Faroese</source>
        <comment>language</comment>
        <translation>feroês</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Fast: {value:.1f} letters a second.</source>
        <translation>Rápido: {value:.1f} letras por segundo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Faster</source>
        <translation>Mais rápido</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Feeding it in</source>
        <translation>Enviando ao modelo</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Fetch it with `vizinho sources --get {name}`. Known by name: {known}.</source>
        <translation>Busque-o com `vizinho sources --get {name}`. Conhecidos pelo nome: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Fetch the rest with `vizinho sources --get {id}`.</source>
        <translation>Busque o resto com `vizinho sources --get {id}`.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>Fewer layers</source>
        <translation>Menos camadas</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Fewer than {n} clips say little.</source>
        <translation>Menos de {n} clipes dizem pouco.</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Figures of the run</source>
        <translation>Números do treinamento</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/home/packing.py"/>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>File formats</source>
        <translation>Formatos de arquivo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <location filename="../../app/frame/help.py"/>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Files and sounds</source>
        <translation>Arquivos e sons</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>Files that look like text beside sound. Ticked ones are taken as transcripts.</source>
        <translation>Arquivos que parecem texto ao lado de som. Os marcados são usados como transcrições.</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Files to transcribe</source>
        <translation>Arquivos a transcrever</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Files: {count:,} used, {count_2:,} not used</source>
        <translation>Arquivos: {count:,} usados, {count_2:,} não usados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>File…</source>
        <translation>Arquivo…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Filter built from rules</source>
        <translation>Filtro feito de regras</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Filter by rules…</source>
        <translation>Filtrar por regras…</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Filter projects</source>
        <translation>Filtrar projetos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/saved_filters.py"/>
        <source>Filter saved</source>
        <translation>Filtro salvo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Final sounds fade: what is kept after the last one keeps it whole.</source>
        <translation>Os sons finais se apagam aos poucos: o que se mantém depois do último o preserva inteiro.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Find</source>
        <translation>Localizar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>Find a checkpoint, Enter asks the hub</source>
        <translation>Localizar um checkpoint; Enter consulta o hub</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Find a checkpoint…</source>
        <translation>Localizar um checkpoint…</translation>
    </message>
    <message>
        <location filename="../../app/frame/command_field.py"/>
        <location filename="../../app/frame/palette.py"/>
        <source>Find a command or utterance</source>
        <translation>Buscar comando ou enunciado</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Find a command or utterance…</source>
        <translation>Buscar comando ou enunciado…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>Find a speaker</source>
        <translation>Localizar falante</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Find an action or key</source>
        <translation>Buscar ação ou tecla</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Find and replace</source>
        <translation>Localizar e substituir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Find and replace…</source>
        <translation>Localizar e substituir…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Find in transcripts</source>
        <translation>Buscar no texto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Find “{find}”</source>
        <translation type="vanished">Localizar “{find}”</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Finished</source>
        <translation>Concluídos</translation>
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
        <translation>finlandês</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>First channel (left)</source>
        <translation>Primeiro canal (esquerdo)</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>First steps</source>
        <translation>Primeiros passos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>First utterances as they would be imported</source>
        <translation>Primeiros enunciados como seriam importados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Fits this computer's memory.</source>
        <translation>Cabe na memória deste computador.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>Fits this computer’s memory.</source>
        <translation>Cabe na memória deste computador.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Fixes {n:,} of the {all:,} below</source>
        <translation>Corrige {n:,} dos {all:,} abaixo</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Flag</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Flagged: {listed}.</source>
        <translation>Com aviso: {listed}.</translation>
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
        <location filename="../../app/train/export_dialog.py"/>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Folder copied</source>
        <translation>Pasta copiada</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Folder for new projects</source>
        <translation>Pasta dos novos projetos</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Folder for the new project</source>
        <translation>Pasta do novo projeto</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Folder for the project</source>
        <translation>Pasta do projeto</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Folder for the texts</source>
        <translation>Pasta para os textos</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Folder of the checkpoint to start from; empty for from scratch.</source>
        <translation>Pasta do checkpoint de que se parte; vazia para começar do zero.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Folder or file</source>
        <translation>Pasta ou arquivo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Folder…</source>
        <translation>Pasta…</translation>
    </message>
    <message>
        <location filename="../../core/runs/supervisor.py"/>
        <source>Follow it, or pause it first.</source>
        <translation>Acompanhe-o, ou pause-o primeiro.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Font</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <location filename="../../app/train/publish_pane.py"/>
        <source>For everyone; otherwise only you see it</source>
        <translation>Para todos; senão, só você vê</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>For interviews with a microphone for each speaker.</source>
        <translation>Para entrevistas com um microfone por falante.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/token_dialog.py"/>
        <source>Forget it</source>
        <translation>Esquecê-lo</translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>Form</source>
        <translation>Formulário</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>Formats</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
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
        <translation>Encontrados no hub: {words}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Franco-Provençal</source>
        <comment>language</comment>
        <translation>franco-provençal</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Free on disk</source>
        <translation>Livre em disco</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Free software under the MIT licence.</source>
        <translation>Software livre sob a licença MIT.</translation>
    </message>
    <message>
        <location filename="../../app/live/simulated_microphone.py"/>
        <source>Free some room on the disk.</source>
        <translation>Libere espaço no disco.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Free some space on the disk of {folder} ({free} are free), or set HF_HOME to another disk. {kept}</source>
        <translation>Libere espaço no disco de {folder} (há {free} livres), ou aponte HF_HOME para outro disco. {kept}</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>Free some space on the disk of {folder} ({megabytes} are free), then {then}.</source>
        <translation>Libere espaço no disco de {folder} ({megabytes} livres), depois {then}.</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>Free some space on the disk of {folder}, or move the project to a larger one.</source>
        <translation>Libere espaço no disco de {folder}, ou mova o projeto para um disco maior.</translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>Free some space on the disk of {folder}, or set HF_HOME to another disk. {kept}</source>
        <translation>Libere espaço no disco de {folder}, ou aponte HF_HOME para outro disco. {kept}</translation>
    </message>
    <message>
        <location filename="../../core/peaks.py"/>
        <source>Free some space on the disk.</source>
        <translation>Libere espaço no disco.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>Free some space there.</source>
        <translation>Libere espaço lá.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libere espaço, ou escolha uma pasta em outro disco.</translation>
    </message>
    <message>
        <location filename="../../core/audio_whole.py"/>
        <source>Free space for temporary files.</source>
        <translation>Libere espaço para arquivos temporários.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>French</source>
        <comment>language</comment>
        <translation>francês</translation>
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
        <translation>De</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>From %n recordings.</source>
        <extracomment>one: From one recording.</extracomment>
        <translation>
            <numerusform>De %n gravação.</numerusform>
            <numerusform>De %n gravações.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>From ELAN, Praat, a spreadsheet, or a whole corpus. One hour is enough.</source>
        <translation>Do ELAN, do Praat, de uma planilha ou de um corpus inteiro. Uma hora basta.</translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>From earlier runs on this computer.</source>
        <translation>De treinamentos anteriores neste computador.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../app/train/shown_runs.py"/>
        <location filename="../../core/sources/probes.py"/>
        <source>From scratch</source>
        <translation>Do zero</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>From scratch only: folder of the checkpoint whose network is taken, filled with random numbers; empty for the family's own sizes.</source>
        <translation>Só do zero: pasta do checkpoint cuja rede é usada, preenchida com números aleatórios; vazia para os tamanhos próprios da família.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>From scratch only: sizes of the network that differ from the family's default.</source>
        <translation>Só do zero: tamanhos da rede que diferem dos da família.</translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>From scratch there is no source whose vocabulary could be kept.</source>
        <translation>Do zero, não há origem cujo vocabulário possa ser mantido.</translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>From scratch: {count:,} letters, {parameters:,} parameters, all fresh.</source>
        <translation>Do zero: {count:,} letras, {parameters:,} parâmetros, tudo novo.</translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>From scratch: {count:,} pieces of words, {parameters:,} parameters, all fresh.</source>
        <translation>Do zero: {count:,} pedaços de palavras, {parameters:,} parâmetros, tudo novo.</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Full screen</source>
        <translation>Tela cheia</translation>
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
        <translation>galego</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Gender</source>
        <translation>Gênero</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>General</source>
        <translation>Geral</translation>
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
        <translation>alemão</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <location filename="../../app/widgets/key_hint.py"/>
        <source>Get a model that has heard people</source>
        <translation>Obter um modelo que ouviu pessoas</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>Give --name with something in it.</source>
        <translation>Indique --name com algum texto.</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>Give --name, --language, --language-name or --source-language.</source>
        <translation>Indique --name, --language, --language-name ou --source-language.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>Give --steps 1 or more.</source>
        <translation>Indique --steps 1 ou mais.</translation>
    </message>
    <message>
        <location filename="../../core/commands/importing.py"/>
        <source>Give both as paths: --pair a.txt=b.wav</source>
        <translation>Indique ambos como caminhos: --pair a.txt=b.wav</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <location filename="../../core/importers/transcriber.py"/>
        <source>Give each the times of their own.</source>
        <translation>Dê a cada falante seus próprios tempos.</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Give it one.</source>
        <translation>Dê um nome a ele.</translation>
    </message>
    <message>
        <location filename="../../core/importers/exmaralda.py"/>
        <source>Give its points on the timeline a time.</source>
        <translation>Atribua um tempo aos pontos da linha do tempo.</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Give the project a name.</source>
        <translation>Dê um nome ao projeto.</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>Give two letters, or the three of ISO 639-3, and its name by itself.</source>
        <translation>Indique duas letras, ou as três da ISO 639-3, e o nome à parte.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <location filename="../../app/live/file_controller.py"/>
        <source>Give up and close</source>
        <translation>Abandonar e fechar</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>Give your own words for each number.</source>
        <translation>Escreva outras palavras para cada número.</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>Give your own words for it.</source>
        <translation>Escreva outras palavras para ele.</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>Give yourself the right to write there, then try again.</source>
        <translation>Obtenha permissão de gravação ali e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Give {title} a number.</source>
        <translation>Informe um número para {title}.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Go on with its probe</source>
        <translation>Continuar sua sondagem</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>Go on with the download</source>
        <translation>Continuar a baixar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_commands.py"/>
        <source>Go to a point of the history</source>
        <translation>Ir para um ponto do histórico</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Goes back to {moment}: {holds}.</source>
        <translation>Volta a {moment}: {holds}.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/level_meter.py"/>
        <source>Good level</source>
        <translation>Bom nível</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Greek</source>
        <comment>language</comment>
        <translation>grego</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Groups in the replacement: \1, \2, \g&lt;name&gt;</source>
        <translation>Grupos na substituição: \1, \2, \g&lt;name&gt;</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Groups of three letters in common: {share} (shown beside, not counted)</source>
        <translation>Grupos de três letras em comum: {share} (mostrado ao lado, não conta)</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Guarani</source>
        <comment>language</comment>
        <translation>guarani</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <source>Guide</source>
        <translation>Guia</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Gujarati</source>
        <comment>language</comment>
        <translation>guzerate</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>HF_HOME, HF_ENDPOINT, HF_TOKEN, HF_HUB_OFFLINE and HTTPS_PROXY are respected.</source>
        <translation>HF_HOME, HF_ENDPOINT, HF_TOKEN, HF_HUB_OFFLINE e HTTPS_PROXY são respeitados.</translation>
    </message>
    <message>
        <location filename="../../core/sources/token.py"/>
        <source>HF_TOKEN is set in the environment: it comes before any other.</source>
        <translation>HF_TOKEN está definido no ambiente: vem antes de qualquer outro.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Habits</source>
        <translation>Hábitos</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Haitian Creole</source>
        <comment>language</comment>
        <translation>crioulo haitiano</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Hardly long enough to hold a word.</source>
        <translation>Mal tem duração para conter uma palavra.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Hardly long enough to hold a word: {text}.</source>
        <translation>Mal dá para conter uma palavra: {text}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Has learnt 1,600 languages: perhaps one next door to yours. Clips of up to 40 seconds.</source>
        <translation>Aprendeu 1.600 línguas: talvez uma vizinha da sua. Trechos de até 40 segundos.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Hausa</source>
        <comment>language</comment>
        <translation>hauçá</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Have listened to many languages, and write none yet</source>
        <translation>Ouviram muitas línguas e ainda não escrevem nenhuma</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Hawaiian</source>
        <comment>language</comment>
        <translation>havaiano</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>Hear it</source>
        <translation>Ouvir</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_widgets.py"/>
        <source>Heard: {settled} {still_open}</source>
        <translation>Ouvido: {settled} {still_open}</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Hearing</source>
        <translation>Ouvindo</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Hebrew</source>
        <comment>language</comment>
        <translation>hebraico</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Hide details</source>
        <translation>Ocultar detalhes</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Hide licence texts</source>
        <translation>Ocultar textos das licenças</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Hide log</source>
        <translation>Ocultar registro</translation>
    </message>
    <message>
        <location filename="../../app/train/legend.py"/>
        <source>Hide or show</source>
        <translation>Ocultar ou mostrar</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Highest frequency</source>
        <translation>Frequência mais alta</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Hindi</source>
        <comment>language</comment>
        <translation>híndi</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/details/details.py"/>
        <source>History…</source>
        <translation>Histórico…</translation>
    </message>
    <message>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/home/page.py"/>
        <source>Home</source>
        <translation>Início</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>Hours by speaker and split</source>
        <translation>Horas por falante e conjunto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Hours by split</source>
        <translation>Horas por conjunto</translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <source>Hours heard</source>
        <translation>Horas ouvidas</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Hours of audio to hear in all.</source>
        <translation>Horas de áudio ouvidas no total.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>How far from the usual letters a second of speech, in robust standard deviations.</source>
        <translation>Distância do número usual de letras por segundo de fala, em desvios padrão robustos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <source>How it compares</source>
        <translation>Como se compara</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>How it looks</source>
        <translation>Como fica</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>How many of the encoder's upper layers are left out of the model.</source>
        <translation>Quantas das camadas superiores do codificador ficam fora do modelo.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>How many of the upper layers that stay begin with random numbers.</source>
        <translation>Quantas das camadas superiores que ficam começam com números aleatórios.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>How many pieces of words are learnt at most, single letters included.</source>
        <translation>Quantos pedaços de palavras são aprendidos no máximo, letras soltas incluídas.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>How much has been looked at</source>
        <translation>Quanto já foi examinado</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>How often the dev set is checked over the whole run, not counting the check before the first step.</source>
        <translation>Quantas vezes o conjunto dev é verificado durante todo o treinamento, sem contar a verificação antes do primeiro passo.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>How strongly adapters act.</source>
        <translation>A intensidade com que os adaptadores agem.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>How the learning rate falls after its peak.</source>
        <translation>Como a taxa de aprendizado cai depois do máximo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>How thorough</source>
        <translation>Profundidade</translation>
    </message>
    <message>
        <location filename="../../core/exporters/audiofolder.py"/>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>Hugging Face audio folder</source>
        <translation>Pasta de áudio do Hugging Face</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Hugging Face folders with safetensors or pytorch_model.bin: {families}.</source>
        <translation>Pastas do Hugging Face com safetensors ou pytorch_model.bin: {families}.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Hugging Face folders with safetensors: Parakeet CTC; Wav2Vec2, HuBERT and WavLM with CTC.</source>
        <translation type="vanished">Pastas do Hugging Face com safetensors: Parakeet CTC; Wav2Vec2, HuBERT e WavLM com CTC.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Hugging Face hub</source>
        <translation>Hub do Hugging Face</translation>
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
        <translation>islandês</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>If a run ends hard (a power cut, or no memory), the queue goes on when the project is opened.</source>
        <translation>Se um treinamento terminar de forma abrupta (queda de energia ou falta de memória), a fila segue quando o projeto for aberto.</translation>
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
            <numerusform>Importar %n enunciado</numerusform>
            <numerusform>Importar %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Import a folder</source>
        <translation>Importar uma pasta</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Import files</source>
        <translation>Importar arquivos</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>Import it again with “Take over” (--update) to have it.</source>
        <translation>Para ter esse texto, importe de novo com “Adotar” (--update).</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/take_files.py"/>
        <source>Import it as a sound file instead.</source>
        <translation>Importe-o como arquivo de som.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Import it as a table instead.</source>
        <translation>Importe como tabela.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Import keys</source>
        <translation>Importar teclas</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Import long recordings with times instead.</source>
        <translation>Para gravações longas, importe com tempos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Import progress</source>
        <translation>Progresso da importação</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>Import recordings with ELAN, Praat or a spreadsheet</source>
        <translation>Importar gravações com ELAN, Praat ou uma planilha</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Import the manifest from before that.</source>
        <translation>Importe o manifesto anterior a isso.</translation>
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
        <translation>Importados agora</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Imports, checks and exports that take a while appear here, and so do runs.</source>
        <translation>Importações, verificações e exportações demoradas aparecem aqui, assim como os treinamentos.</translation>
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
        <location filename="../../core/decoding/held_back.py"/>
        <source>In %n places the model wrote the same again and again: it is kept once.</source>
        <extracomment>one: In one place the model wrote the same again and again: it is kept once.</extracomment>
        <translation>
            <numerusform>Em %n lugar o modelo escreveu o mesmo repetidas vezes: é mantido uma vez.</numerusform>
            <numerusform>Em %n lugares o modelo escreveu o mesmo repetidas vezes: é mantido uma vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>In %n transcripts: “{line}”</source>
        <extracomment>one: In one transcript: “{line}”</extracomment>
        <translation>
            <numerusform>Em %n transcrição: “{line}”</numerusform>
            <numerusform>Em %n transcrições: “{line}”</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>In Corpus</source>
        <translation>Em Corpus</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>In Corpus, chips mark what deserves a look: letters that the alphabet lacks, long silence, clipped sound, more letters than the time allows. Listen with {key}, trim with {key_2}, correct with {key_3}. Every change can be undone, also tomorrow. Sound files are never altered.</source>
        <translation>Em Corpus, avisos indicam o que merece atenção: letras que faltam no alfabeto, silêncio longo, som saturado, mais letras do que o tempo permite. Ouça com {key}, apare com {key_2}, corrija com {key_3}. Toda alteração pode ser desfeita, mesmo amanhã. Os arquivos de som nunca são alterados.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>In several splits</source>
        <translation>Em vários conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>In several splits: {what}</source>
        <translation>Em vários conjuntos: {what}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>In the corpus</source>
        <translation>No corpus</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>In the test set</source>
        <translation>No conjunto de teste</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>In the text: {text}</source>
        <translation>No texto: {text}</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>In the trash: {runs}.</source>
        <translation>Na lixeira: {runs}.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>In words</source>
        <translation>Em palavras</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Indonesian</source>
        <comment>language</comment>
        <translation>indonésio</translation>
    </message>
    <message>
        <location filename="../../app/widgets/level_meter.py"/>
        <source>Input level</source>
        <translation>Nível de entrada</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <source>Insert {says}</source>
        <translation>Inserir {says}</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Inside a project</source>
        <translation>Dentro de um projeto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>Install Vizinho again.</source>
        <translation>Instale o Vizinho de novo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Install the package libportaudio2 (on Fedora: portaudio), then start the program again.</source>
        <translation>Instale o pacote libportaudio2 (no Fedora: portaudio) e inicie o programa de novo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Install the program again: PortAudio comes with it.</source>
        <translation>Instale o programa de novo: o PortAudio vem com ele.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/align.py"/>
        <source>Install the torchaudio that belongs to this torch.</source>
        <translation>Instale o torchaudio que corresponde a este torch.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Interlingua</source>
        <comment>language</comment>
        <translation>interlíngua</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>Into {described}</source>
        <translation>Unir em {described}</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Invisible characters</source>
        <translation>Caracteres invisíveis</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Irish</source>
        <comment>language</comment>
        <translation>irlandês</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Is it worth it?</source>
        <translation>Vale a pena?</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Is it worth it? Hears {hours} of audio</source>
        <translation>Vale a pena? Ouve {hours} de áudio</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>It changes at once. The project’s languages stay.</source>
        <translation>Muda na hora. As línguas do projeto não mudam.</translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>It could not be put back: {why}</source>
        <translation>Não foi possível recolocar: {why}</translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>It could not be taken away: {why}</source>
        <translation>Não foi possível tirar da lista: {why}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>It does not know this language: only what stands out from the rest counts.</source>
        <translation>Ele não conhece esta língua: só conta o que se destaca do resto.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/asked_language.py"/>
        <source>It does not know {spoken}: it is asked to write {language}, the nearest that it knows.</source>
        <translation>Não conhece {spoken}: pede-se que escreva {language}, a mais próxima que conhece.</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>It ended before the first check</source>
        <translation>Terminou antes da primeira verificação</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>It ends early when %n checks bring nothing better.</source>
        <extracomment>one: It ends early when one check brings nothing better.</extracomment>
        <translation>
            <numerusform>Termina antes quando %n verificação não traz nada melhor.</numerusform>
            <numerusform>Termina antes quando %n verificações não trazem nada melhor.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>It gets the sound ready before its first step.</source>
        <translation>O som é preparado antes do primeiro passo.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>It goes on from its last saved point when you resume it.</source>
        <translation>Ao continuar, ele segue do último ponto salvo.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>It goes on from the same point when you resume it.</source>
        <translation>Ao continuar, ele segue do mesmo ponto.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>It has heard only synthetic voices, and does not understand people well.</source>
        <translation>Só ouviu vozes sintéticas e não entende bem as pessoas.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>It has heard people's voices and synthetic ones.</source>
        <translation>Ouviu vozes de pessoas e vozes sintéticas.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>It has heard people's voices.</source>
        <translation>Ouviu vozes de pessoas.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>It has no pause to be cut at.</source>
        <translation>Não tem pausa onde cortar.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/seq2seq/languages.py"/>
        <source>It has no tokens for languages.</source>
        <translation>Não tem unidades para línguas.</translation>
    </message>
    <message>
        <location filename="../../core/sources/needed.py"/>
        <source>It has no weights that transformers reads, only such for {others}.</source>
        <translation>Não tem pesos que o transformers leia, só para {others}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/needed.py"/>
        <source>It has no weights.</source>
        <translation>Não tem pesos.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/kind.py"/>
        <source>It has none.</source>
        <translation>Ela não tem nenhuma.</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>It has: {languages}.</source>
        <translation>Tem: {languages}.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>It hears {hours} of audio in all.</source>
        <translation>Ao todo, ouve {hours} de áudio.</translation>
    </message>
    <message>
        <location filename="../../core/sources/kept.py"/>
        <source>It holds added folders, accepted licences and checksums. Restore it, or delete it to begin anew.</source>
        <translation>Guarda pastas adicionadas, licenças aceitas e somas de verificação. Restaure-o, ou apague-o para começar de novo.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/asked_language.py"/>
        <source>It is asked to write {language}.</source>
        <translation>Pede-se que escreva {language}.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>It is given only to those who accepted its terms on its page, while logged in there.</source>
        <translation>Só é fornecido a quem aceitou os termos na página dele, com a sessão iniciada lá.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>It is named in the file.</source>
        <translation>Está indicado no arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>It is no longer in the project.</source>
        <translation>Não está mais no projeto.</translation>
    </message>
    <message>
        <location filename="../../core/sources/needed.py"/>
        <source>It is not in the layout of transformers (no config.json); its weights are for {others}.</source>
        <translation>Não está na estrutura do transformers (sem config.json); seus pesos são para {others}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/needed.py"/>
        <source>It is not in the layout of transformers: it has no config.json.</source>
        <translation>Não está na estrutura do transformers: não tem config.json.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>It is not known whose voices it has heard.</source>
        <translation>Não se sabe de quem são as vozes que ouviu.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>It is not transcribed.</source>
        <translation>Não está transcrito.</translation>
    </message>
    <message>
        <location filename="../../core/sources/asking.py"/>
        <source>It is of the kind “{kind}”, which is not known here. Known kinds: {known}.</source>
        <translation>É do tipo “{kind}”, que não é conhecido aqui. Tipos conhecidos: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>It is shorter than {number:.0f} ms.</source>
        <translation>Dura menos de {number:.0f} ms.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <location filename="../../core/sources/push_errors.py"/>
        <source>It is the hub's fault: try later. {kept}</source>
        <translation>É uma falha do hub: tente mais tarde. {kept}</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>It is the only sound beside it.</source>
        <translation>É o único som ao lado.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/seq2seq/objective.py"/>
        <source>It lasts {seconds:.1f} s, and the model hears at most {longest:.0f} s at once.</source>
        <translation>Dura {seconds:.1f} s, e o modelo ouve no máximo {longest:.0f} s de uma vez.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <location filename="../../core/project/speakers.py"/>
        <location filename="../../core/project/step.py"/>
        <source>It may have been undone or merged.</source>
        <translation>Pode ter sido desfeito ou unido.</translation>
    </message>
    <message>
        <location filename="../../core/sources/probes.py"/>
        <source>It needs about {wanted} of memory to be taught, and this computer has {there}.</source>
        <translation>Exige cerca de {wanted} de memória para aprender, e este computador tem {there}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/asking.py"/>
        <source>It needs program code of its own, which is never run here.</source>
        <translation>Precisa de código de programa próprio, que aqui nunca é executado.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>It reads the dev set</source>
        <translation>Está lendo o conjunto dev</translation>
    </message>
    <message>
        <location filename="../../core/onnx_export/export.py"/>
        <source>It takes about four times the model's size in memory: close other programs, then try again.</source>
        <translation>Exige na memória cerca de quatro vezes o tamanho do modelo: feche outros programas e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_order.py"/>
        <source>It wants one line for each sound of a folder beside it.</source>
        <translation>É preciso uma linha para cada som de uma pasta ao lado.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>It was changed in the meantime.</source>
        <translation>Foi alterado nesse meio-tempo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>It was chosen by hand.</source>
        <translation>Foi escolhido à mão.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>It was imported; check the accents, or save it as UTF-8 and import it again.</source>
        <translation>Foi importado; confira os acentos, ou salve como UTF-8 e importe de novo.</translation>
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
        <translation>Foi importado; confira os acentos.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/compare_box.py"/>
        <source>It was not trained to write yet.</source>
        <translation>Ainda não foi treinado para escrever.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_controller.py"/>
        <source>It was not transcribed: the recogniser had stopped.</source>
        <translation>A tomada não foi transcrita: o reconhecedor tinha parado.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/sound_checks.py"/>
        <source>It was {number:.1f} s long when it was imported, and is {seconds:.1f} s by its own clock: its marks may lie on other sound. Import it again.</source>
        <translation>Tinha {number:.1f} s quando foi importada e tem {seconds:.1f} s pelo próprio relógio: as marcas podem estar sobre outro som. Importe de novo.</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>It writes nothing yet. That is usual at the beginning, above all from scratch. If it stays so in the second half, try half the learning rate or a longer warm-up.</source>
        <translation>Ainda não escreve nada. Isso é comum no início, sobretudo do zero. Se continuar assim na segunda metade, tente metade da taxa de aprendizado ou um aquecimento mais longo.</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>It writes nothing. More hours usually help, above all from scratch; so can a longer warm-up, or half the learning rate.</source>
        <translation>Não escreve nada. Mais horas costumam ajudar, sobretudo do zero; também podem ajudar um aquecimento mais longo ou metade da taxa de aprendizado.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/asked_language.py"/>
        <source>It writes {language}, which it was taught.</source>
        <translation>Escreve {language}, que lhe foi ensinada.</translation>
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
        <translation>Na melhor verificação, os erros de palavras são {rate}.</translation>
    </message>
    <message>
        <location filename="../../app/train/publish_pane.py"/>
        <source>Its card, as others will read it</source>
        <translation>Sua ficha, como outros a lerão</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/sound_checks.py"/>
        <source>Its channels are in opposite phase: mixed, they cancel each other. Import it again with one channel.</source>
        <translation>Os canais estão em fase oposta: misturados, eles se anulam. Importe de novo com um só canal.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>Its config.json and weights do not belong together.</source>
        <translation>O config.json e os pesos não correspondem.</translation>
    </message>
    <message>
        <location filename="../../core/sources/asking.py"/>
        <source>Its files are not those that are known of this revision: {changed}.</source>
        <translation>Seus arquivos não são os que se conhecem desta revisão: {changed}.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>Its folder stays where it is.</source>
        <translation>A pasta fica onde está.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/seq2seq/languages.py"/>
        <source>Its languages: {known}.</source>
        <translation>Suas línguas: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>Its letters: {letters}</source>
        <translation>Letras da origem: {letters}</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Its lists: {there}.</source>
        <translation>Listas disponíveis: {there}.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Its page on the hub</source>
        <translation>Página no hub</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Its row says what happened and what to do.</source>
        <translation>A linha dele diz o que aconteceu e o que fazer.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/kind.py"/>
        <source>Its settings: {known}.</source>
        <translation>Configurações dela: {known}.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Its sound is kept. Free some room on the disk.</source>
        <translation>O som está guardado. Libere espaço no disco.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>Its sound was given to another text by hand.</source>
        <translation>O som dele foi dado a outro texto à mão.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/seq2seq/objective.py"/>
        <location filename="../../core/objectives/transducer/objective.py"/>
        <source>Its text has {count} tokens, and the model writes at most {most}.</source>
        <translation>Seu texto tem {count} unidades, e o modelo escreve no máximo {most}.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/ctc/objective.py"/>
        <location filename="../../core/objectives/transducer/objective.py"/>
        <source>Its text needs {needed} frames, and its sound gives {frames}.</source>
        <translation>O texto precisa de {needed} quadros, e o som fornece {frames}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Its tiers are {names}.</source>
        <translation>As trilhas dele são {names}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Its tops are cut flat: {text}.</source>
        <translation>Os picos estão cortados: {text}.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <location filename="../../core/families/letters.py"/>
        <source>Its vocabulary and weights do not belong together: copy the model again.</source>
        <translation>O vocabulário e os pesos não correspondem: copie o modelo de novo.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Japanese</source>
        <comment>language</comment>
        <translation>japonês</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Javanese</source>
        <comment>language</comment>
        <translation>javanês</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Kabyle</source>
        <comment>language</comment>
        <translation>cabila</translation>
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
        <translation>canarim</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Kazakh</source>
        <comment>language</comment>
        <translation>cazaque</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Keep a token that may read models with `vizinho sources --token`, set HF_TOKEN, or log in with `hf auth login`.</source>
        <translation>Guarde um token que possa ler modelos com `vizinho sources --token`, defina HF_TOKEN ou entre com `hf auth login`.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Keep after</source>
        <translation>Manter depois</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep apart</source>
        <translation>Manter separados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Keep before</source>
        <translation>Manter antes</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>Keep each once.</source>
        <translation>Mantenha cada uma só uma vez.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Keep every sign that stands between letters</source>
        <translation>Manter todo sinal entre letras</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep every split there is ({length}); place only the rest</source>
        <translation>Manter todos os conjuntos atuais ({length}); colocar só o resto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep every split there is; place only the rest</source>
        <translation>Manter todos os conjuntos atuais; colocar só o resto</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Keep for test</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <location filename="../../app/widgets/token_dialog.py"/>
        <source>Keep in the keyring</source>
        <translation>Guardar no chaveiro</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Keep its splits</source>
        <translation>Manter os conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Keep letters of the source in the output</source>
        <translation>Manter letras da origem na saída</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Keep one of them.</source>
        <translation>Fique com um deles.</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/letter_questions.py"/>
        <source>Keep signs in words</source>
        <translation>Manter sinais em palavras</translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>Keep take</source>
        <translation>Guardar a tomada</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>Keep take as test utterance</source>
        <translation>Manter tomada como enunciado de teste</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Keep the good ones as test utterances.</source>
        <translation>Mantenha as boas como enunciados de teste.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Keep the splits of the source</source>
        <translation>Manter os conjuntos da fonte</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Keep these before a letter</source>
        <translation>Manter estes antes de uma letra</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Keep these between letters</source>
        <translation>Manter estes entre letras</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Keep these everywhere</source>
        <translation>Manter estes em qualquer lugar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep utterances where a person put them</source>
        <translation>Manter enunciados onde uma pessoa os colocou</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Keep utterances where a person put them ({by_hand:,})</source>
        <translation>Manter enunciados onde uma pessoa os colocou ({by_hand:,})</translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>Keep “{title}” if it is said, or bring what has no text too.</source>
        <translation>Mantenha “{title}” se for dito, ou importe também o que não tem texto.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Keeping takes</source>
        <translation>Manter tomadas</translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>Keeping the best check</source>
        <translation>Guardando a melhor verificação</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>Kept as they are.</source>
        <translation>Ficam como estão.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Kept out</source>
        <translation>Não importados</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Kept out</source>
        <comment>of training</comment>
        <translation>De fora</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Kept out: {said}</source>
        <translation>Não incluído: {said}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>Key: </source>
        <translation>Legenda: </translation>
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
        <translation>Teclas como em</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Keys of “{shortcuts}”</source>
        <translation>Teclas de “{shortcuts}”</translation>
    </message>
    <message>
        <location filename="../../app/frame/status_bar.py"/>
        <source>Keys that work here</source>
        <translation>Teclas que funcionam aqui</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Khmer</source>
        <comment>language</comment>
        <translation>khmer</translation>
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
        <translation>quiniaruanda</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Known by name: {known}.</source>
        <translation>Nomes conhecidos: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>Known kinds: {known}.</source>
        <translation>Tipos conhecidos: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/families/kind.py"/>
        <source>Known: {defaults}.</source>
        <translation>Conhecidos: {defaults}.</translation>
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
        <translation>curdo</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Kyrgyz</source>
        <comment>language</comment>
        <translation>quirguiz</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Label Studio's exports (JSON, JSON-MIN, CSV): regions of sound with a transcript each.</source>
        <translation>Exportações do Label Studio (JSON, JSON-MIN, CSV): regiões de som, cada uma com uma transcrição.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Labels alone</source>
        <translation>Só rótulos</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Labels in texts</source>
        <translation>Rótulos em textos</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Ladin</source>
        <comment>language</comment>
        <translation>ladino dolomítico</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Ladino</source>
        <comment>language</comment>
        <translation>judeu-espanhol</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/live/model_bar.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Language</source>
        <translation>Língua</translation>
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
        <translation>Língua da janela</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Language that is spoken</source>
        <translation>Língua que se fala</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>Language that the new one starts as</source>
        <translation>Língua de que a nova parte</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <source>Language to teach</source>
        <translation>Língua a ensinar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <source>Languages</source>
        <translation>Línguas</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Lao</source>
        <comment>language</comment>
        <translation>laosiano</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Larger text</source>
        <translation>Texto maior</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Largest norm of the gradient; longer ones are shortened to it.</source>
        <translation>Norma máxima do gradiente; os mais longos são encurtados até ela.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Last opened</source>
        <translation>Última abertura</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Latin</source>
        <comment>language</comment>
        <translation>latim</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Latin, Greek and Cyrillic letters in one word</source>
        <translation>Letras latinas, gregas e cirílicas em uma palavra</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Latvian</source>
        <comment>language</comment>
        <translation>letão</translation>
    </message>
    <message>
        <location filename="../../core/families/kind.py"/>
        <source>Layer sizes not known: {unknown}.</source>
        <translation>Tamanhos de camada desconhecidos: {unknown}.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Layers that learn</source>
        <translation>Camadas que aprendem</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_marks.py"/>
        <source>Layers that learn: {list}</source>
        <translation>Camadas que aprendem: {list}</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Layout</source>
        <translation>Formatação</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Layout put back</source>
        <translation>Disposição redefinida</translation>
    </message>
    <message>
        <location filename="../../core/runs/fit.py"/>
        <source>Learn more pieces (--set piece_count=…), or choose a source with shorter frames.</source>
        <translation>Aprenda mais pedaços (--set piece_count=…), ou escolha uma origem com quadros mais curtos.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Learn more pieces, or choose a checkpoint with shorter frames.</source>
        <translation>Aprenda mais pedaços, ou escolha um checkpoint com quadros mais curtos.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Learning rate</source>
        <translation>Taxa de aprendizado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Leave as it is</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Leave it going</source>
        <translation type="vanished">Deixar continuar</translation>
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
        <translation>Deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Leave letters of the source out of the output</source>
        <translation>Deixar letras da origem fora da saída</translation>
    </message>
    <message>
        <location filename="../../core/commands/export_model.py"/>
        <source>Leave one of them out.</source>
        <translation>Deixe um dos dois de fora.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Leave out</source>
        <translation>Deixar de fora</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>Leave out of the output</source>
        <translation>Deixar fora da saída</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Leave out {0}</source>
        <translation type="vanished">Deixar {0} de fora</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Leave out {what}</source>
        <translation>Deixar de fora {what}</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>Leave out “{named}”.</source>
        <translation>Deixe de fora “{named}”.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push.py"/>
        <source>Leave the licence out: {licence} is carried on.</source>
        <translation>Não indique a licença: {licence} é mantida.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/frame/closing.py"/>
        <source>Leave them going</source>
        <extracomment>one: Leave it going</extracomment>
        <translation>
            <numerusform>Deixá-lo continuar</numerusform>
            <numerusform>Deixá-los continuar</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/commands/export_model.py"/>
        <source>Leave them out.</source>
        <translation>Deixe-os de fora.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Leave them where they are</source>
        <translation>Deixar onde estão</translation>
    </message>
    <message>
        <location filename="../../core/datasets/features.py"/>
        <source>Leave this utterance out.</source>
        <translation>Deixe este enunciado de fora.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>Left and Right choose a split, Enter shows only its utterances</source>
        <translation>Esquerda e Direita escolhem um conjunto, Enter mostra só os enunciados dele</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/bar_chart.py"/>
        <source>Left and Right read the bars, Enter filters by one, Shift extends, Esc clears</source>
        <translation>Esquerda e Direita leem as barras, Enter filtra por uma, Shift estende, Esc limpa</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Left and Right walk through the words, Enter plays one, F2 corrects the text.</source>
        <translation>Esquerda e Direita percorrem as palavras, Enter reproduz uma, F2 corrige o texto.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Left out</source>
        <translation>Deixado de fora</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/distributions.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Length of the pieces</source>
        <translation>Duração dos pedaços</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Length of the recording</source>
        <translation>Duração da gravação</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Length {low:g} s and more</source>
        <translation>Duração: {low:g} s ou mais</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Length {low:g} to {high:g} s</source>
        <translation>Duração: de {low:g} a {high:g} s</translation>
    </message>
    <message>
        <location filename="../../core/runs/export.py"/>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Let it finish, or stop it and keep the best.</source>
        <translation>Deixe-o terminar, ou pare-o e mantenha o melhor.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>Letter</source>
        <translation>Letra</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Letter errors</source>
        <translation>Erros de letras</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Letter errors before teaching: {rate}, on {n:,} clips</source>
        <translation>Erros de letras antes de ensinar: {rate}, em {n:,} clipes</translation>
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
        <translation>Letras como as transcrições as escrevem depois da limpeza. Só ficam desmarcadas as raras que não são desta língua ou escrita: quase sempre vêm de nomes estrangeiros ou de erros. O que fica desmarcado não cabe no alfabeto.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Letters in brackets inside a word: i(l).</source>
        <translation>Letras entre parênteses dentro de uma palavra: i(l).</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Letters known</source>
        <translation>Letras conhecidas</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Letters known, as often as they stand in your texts: {share}</source>
        <translation>Letras conhecidas, conforme a frequência nos seus textos: {share}</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Letters of another script that crept into a word become those of the word’s own; ligatures and full-width letters become plain ones.</source>
        <translation>Letras de outra escrita que entraram em uma palavra viram as da escrita dela; ligaduras e letras de largura inteira viram comuns.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Letters of several characters</source>
        <translation>Letras de vários caracteres</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Letters of the corpus</source>
        <translation>Letras do corpus</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>Letters stand twice in the vocabulary: {twice}.</source>
        <translation>Há letras repetidas no vocabulário: {twice}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Letters that are one, parted by spaces</source>
        <translation>Letras que são uma só, separadas por espaços</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Letters that the alphabet lacks: {letters}</source>
        <translation>Letras que faltam no alfabeto: {letters}</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Letters that were read in the wrong encoding: Ã¡ for á.</source>
        <translation>Letras lidas na codificação errada: Ã¡ em vez de á.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Letters written by their codes: &amp;amp; for &amp;.</source>
        <translation>Letras escritas por seus códigos: &amp;amp; em vez de &amp;.</translation>
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
        <translation>Nível</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Lhotse manifests</source>
        <translation>Manifestos do Lhotse</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Lhotse's cuts, or recordings with supervisions (.jsonl, .jsonl.gz). Their names may say the split.</source>
        <translation>Cuts do Lhotse, ou recordings com supervisions (.jsonl, .jsonl.gz). Os nomes podem indicar o conjunto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/librispeech.py"/>
        <source>LibriSpeech and Multilingual LibriSpeech, unpacked: lists of transcripts and the sound by speaker.</source>
        <translation>LibriSpeech e Multilingual LibriSpeech, descompactados: listas de transcrições e o som por falante.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <location filename="../../app/train/publish_pane.py"/>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Licence texts</source>
        <translation>Textos das licenças</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Ligatures, presentation forms, full-width letters</source>
        <translation>Ligaduras, formas de apresentação, letras de largura inteira</translation>
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
        <translation>lígure</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <location filename="../../core/commands/checking.py"/>
        <source>Limits of the checks</source>
        <translation>Limites das verificações</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Limits of the checks…</source>
        <translation>Limites das verificações…</translation>
    </message>
    <message>
        <location filename="../../core/commands/checking.py"/>
        <source>Limits: {fields}.</source>
        <translation>Limites: {fields}.</translation>
    </message>
    <message>
        <location filename="../../core/datasets/manifest.py"/>
        <source>Line {number} of {path} is not an utterance.</source>
        <translation>A linha {number} de {path} não é um enunciado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>Lines for sounds</source>
        <translation>Linhas para sons</translation>
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
        <translation>Ligue ao som no CLAN, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>Link it to its sound in CLAN.</source>
        <translation>Ligue ao som no CLAN.</translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>Link it to its sound in ELAN or SayMore, and export it again.</source>
        <translation>Ligue ao som no ELAN ou no SayMore e exporte de novo.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Listen</source>
        <translation>Ouvir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Listen for</source>
        <translation>Detectar por</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Listen to it, or leave it out.</source>
        <translation>Ouça, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>Listen to its utterances. Undo the import to have its old length.</source>
        <translation>Ouça os enunciados dele. Desfaça a importação para ter a duração antiga.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Listen, and leave it out if it is empty.</source>
        <translation>Ouça e deixe-o de fora se estiver vazio.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Listen, and write what is said.</source>
        <translation>Ouça e escreva o que é dito.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Listen, then take the model's reading, correct it, or refuse it</source>
        <translation>Ouça e então use a leitura do modelo, corrija ou recuse</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Listen, trim, correct. See which letters the neighbour’s model already knows.</source>
        <translation>Ouça, apare, corrija. Veja quais letras o modelo da língua vizinha já conhece.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Listen: is it fast speech, or the text of other sound?</source>
        <translation>Ouça: é fala rápida ou o texto de outro som?</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Listen: the text may belong to other sound</source>
        <translation>Ouça: o texto pode ser de outro som</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Listen: words may be missing in the text</source>
        <translation>Ouça: podem faltar palavras no texto</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Listened to 128 languages and writes none: for ten hours of speech and more.</source>
        <translation>Ouviu 128 línguas e não escreve nenhuma: para dez horas de fala ou mais.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Listens for as long as it helps, up to {hours}</source>
        <translation>Ouve enquanto ajudar, até {hours}</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Listens for as long as it helps.</source>
        <translation>Ouve enquanto isso ajudar.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Lists of a program</source>
        <translation>Listas de um programa</translation>
    </message>
    <message>
        <location filename="../../core/exporters/commonvoice.py"/>
        <source>Lists of clips for each split (TSV) and a folder of clips, as WAV instead of MP3.</source>
        <translation>Listas de clipes para cada conjunto (TSV) e uma pasta de clipes, em WAV em vez de MP3.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>Lists of lines</source>
        <translation>Listas de linhas</translation>
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
        <translation>Ao vivo</translation>
    </message>
    <message>
        <location filename="../../app/live/model_controller.py"/>
        <source>Load again</source>
        <translation>Carregar de novo</translation>
    </message>
    <message>
        <location filename="../../app/widgets/skeleton.py"/>
        <source>Loading</source>
        <translation>Carregando</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Loading the model</source>
        <translation>Carregando o modelo</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Loading the model, {number:.0f} s</source>
        <translation>Carregando o modelo, {number:.0f} s</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Loading where it stopped</source>
        <translation>Carregando o ponto em que parou</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/relink.py"/>
        <source>Locate recordings</source>
        <translation>Localizar gravações</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Locate the recording</source>
        <translation>Localizar a gravação</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Locate the recording…</source>
        <translation>Localizar a gravação…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/relink.py"/>
        <source>Located %n recordings</source>
        <extracomment>one: Located one recording</extracomment>
        <translation>
            <numerusform>%n gravação localizada</numerusform>
            <numerusform>%n gravações localizadas</numerusform>
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
        <translation type="vanished">Entre com `hf auth login`, ou ponha em HF_TOKEN um token que possa ler modelos.</translation>
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
        <translation>Travessão vira espaço</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Long pause</source>
        <translation>Pausa longa</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Long recordings</source>
        <translation>Gravações longas</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Long silence at an end. Trim to speech takes it away.</source>
        <translation>Silêncio longo em uma ponta. Aparar à fala o remove.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Longer than models learn well from. Split it at a pause.</source>
        <translation>Mais longo do que os modelos aprendem bem. Parta-o em uma pausa.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Longer than models learn well from: {text}.</source>
        <translation>Mais longo do que convém aos modelos: {text}.</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Look again</source>
        <translation>Procurar de novo</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Look at it</source>
        <translation>Ver</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>Look at the disk of {folder}, then {then}.</source>
        <translation>Verifique o disco de {folder}, depois {then}.</translation>
    </message>
    <message>
        <location filename="../../core/training/dev_set.py"/>
        <source>Look at the list of what is left out.</source>
        <translation>Veja a lista do que ficou de fora.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Look at them</source>
        <translation>Ver</translation>
    </message>
    <message>
        <location filename="../../core/commands/export_model.py"/>
        <source>Look at what would go there, then add --yes.</source>
        <translation>Veja o que iria para lá e depois acrescente --yes.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_job.py"/>
        <source>Look at {name}</source>
        <translation type="vanished">Examinar {name}</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Look at {page} for its branches and commits, or leave the revision out.</source>
        <translation type="vanished">Veja em {page} os ramos e commits, ou deixe a revisão de fora.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Look at {page} for its branches and commits; {today} is what it is today.</source>
        <translation>Veja em {page} os ramos e commits; {today} é o que é hoje.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Look at {page}; try without a revision.</source>
        <translation>Veja em {page}; tente sem revisão.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Look for sentences that are alike</source>
        <translation type="vanished">Procurar frases parecidas</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Look them through</source>
        <translation>Examine o material</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>Look up its key in the window, or search.</source>
        <translation>Procure a chave na janela, ou faça uma busca.</translation>
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
        <translation>Procurando</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>Looking at what is here</source>
        <translation>Vendo o que há aqui</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Looking for backups</source>
        <translation>Procurando cópias de segurança</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Looking for devices</source>
        <translation>Procurando dispositivos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Looking for what is in several splits</source>
        <translation>Procurando o que está em vários conjuntos</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Looking for “{find}” takes too long in {key}.</source>
        <translation>A busca por “{find}” demora demais em {key}.</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Looking into it</source>
        <translation>Examinando o conteúdo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Looking through the files</source>
        <translation>Examinando os arquivos</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/analyst.py"/>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Looking through the transcripts</source>
        <translation>Examinando as transcrições</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Loop</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Loss</source>
        <translation>Perda</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Loss against hours heard</source>
        <translation>Perda por horas ouvidas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Loudness</source>
        <translation>Volume</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Loudspeaker</source>
        <translation>Alto-falante</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Loudspeaker or headphones</source>
        <translation>Alto-falante ou fones de ouvido</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Low German</source>
        <comment>language</comment>
        <translation>baixo-alemão</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>Low-rank adapters</source>
        <translation>Adaptadores de baixo posto</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Lower Sorbian</source>
        <comment>language</comment>
        <translation>baixo sorábio</translation>
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
        <translation>Camadas inferiores</translation>
    </message>
    <message>
        <location filename="../../core/training/train_step.py"/>
        <source>Lower the learning rate, or raise the warm-up, and start again.</source>
        <translation>Reduza a taxa de aprendizado, ou aumente o aquecimento, e comece de novo.</translation>
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
        <translation>luxemburguês</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Macedonian</source>
        <comment>language</comment>
        <translation>macedônio</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <source>Macs have none; use the Apple graphics processor.</source>
        <translation>Macs não têm; use o processador gráfico Apple.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Made</source>
        <translation>Feita em</translation>
    </message>
    <message>
        <location filename="../../app/widgets/token_dialog.py"/>
        <source>Make a token</source>
        <translation>Criar um token</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Make another at {page}, then keep it with `vizinho sources --token`.</source>
        <translation>Crie outro em {page} e guarde-o com `vizinho sources --token`.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Make events tags, and write what codes mean</source>
        <translation>Transformar eventos em etiquetas e escrever o que os códigos significam</translation>
    </message>
    <message>
        <location filename="../../core/families/granite_speech/network.py"/>
        <location filename="../../core/families/lasr/network.py"/>
        <location filename="../../core/families/parakeet/sound.py"/>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <location filename="../../core/families/wav2vec2_bert/network.py"/>
        <location filename="../../core/families/whisper/network.py"/>
        <source>Make it at least {number:.0f} ms long, or leave it out.</source>
        <translation>Aumente-o para pelo menos {number:.0f} ms, ou deixe-o de fora.</translation>
    </message>
    <message>
        <location filename="../../core/sources/token.py"/>
        <source>Make one at {page}, and copy it as it stands.</source>
        <translation>Crie um em {page} e copie-o tal como está.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Make one that may write at {page}, then keep it with `vizinho sources --token`, or set HF_TOKEN.</source>
        <translation>Crie em {page} um que possa escrever e guarde-o com `vizinho sources --token`, ou defina HF_TOKEN.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Make room in your account, or choose an organisation that has some.</source>
        <translation>Abra espaço na sua conta, ou escolha uma organização que tenha.</translation>
    </message>
    <message>
        <location filename="../../core/project/heard_files.py"/>
        <source>Make room on the disk, or save the text as a file elsewhere.</source>
        <translation>Libere espaço no disco, ou salve o texto como arquivo em outro lugar.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Make the pattern simpler.</source>
        <translation>Simplifique o padrão.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Malagasy</source>
        <comment>language</comment>
        <translation>malgaxe</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Malay</source>
        <comment>language</comment>
        <translation>malaio</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Malayalam</source>
        <comment>language</comment>
        <translation>malaiala</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Maltese</source>
        <comment>language</comment>
        <translation>maltês</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>Manifests with one object a line: audio_filepath, offset, duration, text. Several files may be the splits.</source>
        <translation>Manifestos com um objeto por linha: audio_filepath, offset, duration, text. Vários arquivos podem ser os conjuntos.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Manx</source>
        <comment>language</comment>
        <translation>manês</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/frame/help.py"/>
        <source>Many at once</source>
        <translation>Vários de uma vez</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>Many people say the same sentences: keeping those apart too would leave {number:.0f}% ({length}) out of all splits, so they are not kept apart.</source>
        <translation>Muitas pessoas dizem as mesmas frases: separá-las também deixaria {number:.0f}% ({length}) fora de todos os conjuntos, por isso não são separadas.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Marathi</source>
        <comment>language</comment>
        <translation>marata</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Mark the true one as such.</source>
        <translation>Marque a verdadeira como tal.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Marks only, naming the recordings where they lie</source>
        <translation>Só marcas, que apontam as gravações onde estão</translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>Marks that a player shows at the right place are right here too; listen to one of them.</source>
        <translation>As marcas que um reprodutor mostra no lugar certo também estão certas aqui; ouça uma delas.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Markup</source>
        <translation>Marcação</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Markup in the text: {text}</source>
        <translation>Marcação no texto: {text}</translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>Markup in the texts</source>
        <translation>Marcação nos textos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Markup in transcripts…</source>
        <translation>Marcação nas transcrições…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>Markup…</source>
        <translation>Marcação…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Match case</source>
        <translation>Diferenciar maiúsculas</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>Measured on this computer.</source>
        <translation>Medido neste computador.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/forecaster.py"/>
        <source>Measuring the training speed</source>
        <translation>Medindo a velocidade do treinamento</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Measuring this computer, a few seconds</source>
        <translation>Medindo este computador, alguns segundos</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <location filename="../../app/frame/status_facts.py"/>
        <location filename="../../app/train/metrics.py"/>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Memory</source>
        <translation>Memória</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Mend the files, or leave these utterances out, and start a new run.</source>
        <translation>Corrija os arquivos, ou deixe estes enunciados de fora, e inicie um novo treinamento.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>Mend them, or choose another alphabet, vocabulary or source.</source>
        <translation>Corrija-os, ou escolha outro alfabeto, vocabulário ou origem.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Merge many…</source>
        <translation>Unir vários…</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/merge.py"/>
        <source>Merge neighbours into {0}</source>
        <translation type="vanished">Unir vizinhos em {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/merge.py"/>
        <source>Merge neighbours into {what}</source>
        <translation>Unir vizinhos em {what}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Merge neighbours…</source>
        <translation>Unir vizinhos…</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Merge the two if they are one person.</source>
        <translation>Una os dois se forem a mesma pessoa.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Merge with next</source>
        <translation>Unir com o próximo</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Merge with the next of the same speaker</source>
        <translation>Unir com o próximo do mesmo falante</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Merge {names} into {kept}</source>
        <translation>Unir {names} em {kept}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Merge {what} with the next</source>
        <translation>Unir {what} com o seguinte</translation>
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
        <translation>Microfone</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/families/kind.py"/>
        <location filename="../../core/families/whisper/__init__.py"/>
        <source>Middle layers</source>
        <translation>Camadas intermediárias</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Mirandese</source>
        <comment>language</comment>
        <translation>mirandês</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Misread letters</source>
        <translation>Letras mal lidas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Mix all channels</source>
        <translation>Misturar todos os canais</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Mixed scripts</source>
        <translation>Escritas misturadas</translation>
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
        <translation>Família de modelos, uma chave de core.families.FAMILIES.</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Model that listens</source>
        <translation>Modelo que ouve</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Models and checkpoints of runs</source>
        <translation>Modelos e checkpoints dos treinamentos</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Models and checkpoints of runs ({size})</source>
        <translation>Modelos e checkpoints de treinamentos ({size})</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Models of many languages: code of the source's language that the token of the new one starts as, or fresh; empty for the source's own token, or for want of that a neighbour's.</source>
        <translation>Modelos de muitas línguas: código da língua da origem de que parte a unidade da nova, ou fresh; vazio para a unidade própria da origem ou, na falta dela, a de uma vizinha.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>Models of the family “{family}” cannot be taught “{objective}”.</source>
        <translation>Não é possível ensinar “{objective}” a modelos da família “{family}”.</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Models of this kind cannot be used here yet.</source>
        <translation>Modelos deste tipo ainda não podem ser usados aqui.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Models that hear windows of one length, as Whisper does of 30 s: learn from windows little longer than the utterance (short), which is several times as fast, or from whole ones.</source>
        <translation>Modelos que ouvem janelas de uma só duração, como o Whisper de 30 s: aprender de janelas pouco mais longas que o enunciado (short), o que é várias vezes mais rápido, ou de janelas inteiras.</translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>Models whose pieces begin words with “{sign}” can be used, or those with a vocab.json of letters.</source>
        <translation type="vanished">Podem ser usados modelos cujos pedaços iniciam palavras com “{sign}”, ou os que têm um vocab.json de letras.</translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>Models whose pieces begin words with “{sign}” or are written in bytes can be used, or those with a vocab.json of letters.</source>
        <translation>Podem ser usados modelos cujos pedaços começam palavras com “{sign}” ou são escritos em bytes, ou os que têm um vocab.json de letras.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>Models with one table per language cannot be used yet.</source>
        <translation type="vanished">Modelos com uma tabela por língua ainda não podem ser usados.</translation>
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
        <translation>Mais</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>More letters a second than most people ever speak, or far more than the rest of the corpus: fast speech, a text that does not belong to this sound, or a sound that is cut.</source>
        <translation>Mais letras por segundo do que a maioria das pessoas fala, ou muito mais que o resto do corpus: fala rápida, um texto que não é deste som, ou um som cortado.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Move an end, merge them, or leave out what two people say at once</source>
        <translation>Mova uma ponta, una os enunciados ou deixe de fora o que duas pessoas dizem ao mesmo tempo</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Move its marks, or leave it out.</source>
        <translation>Mova as marcas, ou deixe-o de fora.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Move the end of {what} to {end:.2f} s</source>
        <translation>Mover o fim de {what} para {end:.2f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Move the ends of {what}</source>
        <translation>Mover as pontas de {what}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Move the ends of {what} to {start:.2f} and {end:.2f} s</source>
        <translation>Mover as pontas de {what} para {start:.2f} e {end:.2f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Move the start of {what} to {start:.2f} s</source>
        <translation>Mover o início de {what} para {start:.2f} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <source>Move to a split</source>
        <translation>Mover para um conjunto</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Move {what} to {split}</source>
        <translation>Mover {what} para {split}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Move {{0}} to {split}</source>
        <translation type="vanished">Mover {{0}} para {split}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Māori</source>
        <comment>language</comment>
        <translation>maori</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>NVIDIA graphics card</source>
        <translation>Placa de vídeo NVIDIA</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Nahuatl</source>
        <comment>language</comment>
        <translation>náuatle</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../app/train/new_run/layout.py"/>
        <location filename="../../app/train/publish_pane.py"/>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <location filename="../../core/commands/export_model.py"/>
        <source>Name a new or empty folder; or --push ID for the hub.</source>
        <translation>Indique uma pasta nova ou vazia; ou --push ID para o hub.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/habits.py"/>
        <source>Name a run of the project, as `vizinho runs` prints it.</source>
        <translation>Nomeie um treinamento do projeto, como `vizinho runs` o mostra.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/habits.py"/>
        <source>Name a run that started from a checkpoint.</source>
        <translation>Nomeie um treinamento que tenha partido de um checkpoint.</translation>
    </message>
    <message>
        <location filename="../../core/commands/locating.py"/>
        <source>Name a sound file, or a folder that holds it.</source>
        <translation>Indique um arquivo de som, ou a pasta em que ele está.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Name groups that the pattern has, as \1 or \g&lt;name&gt;; write \\ for a backslash.</source>
        <translation>Cite grupos que o padrão tem, como \1 ou \g&lt;name&gt;; escreva \\ para uma barra invertida.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Name it like its sound, or leave it.</source>
        <translation>Dê a ele o nome do som, ou deixe como está.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>Name it with its folder.</source>
        <translation>Indique com a pasta.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <source>Name of the filter</source>
        <translation>Nome do filtro</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Name of the run</source>
        <translation>Nome do treinamento</translation>
    </message>
    <message>
        <location filename="../../app/train/publish_pane.py"/>
        <source>Name on the hub</source>
        <translation>Nome no hub</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>Name one behind “#”: {languages}.</source>
        <translation>Nomeie uma depois de “#”: {languages}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>Name one, with --keys KEY.</source>
        <translation>Indique um, com --keys KEY.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>Name or language; Enter asks the hub, also for OWNER/NAME</source>
        <translation>Nome ou língua; Enter consulta o hub, também por OWNER/NAME</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Narrow band</source>
        <translation>Banda estreita</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Narrow band: the sound ends under</source>
        <translation>Banda estreita: o som termina abaixo de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Narrow band: {text}.</source>
        <translation>Banda estreita: {text}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>NeMo, ESPnet (JSON lines)</source>
        <translation>NeMo, ESPnet (linhas JSON)</translation>
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
        <translation>Quase igual</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Needs review</source>
        <translation>A revisar</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Nepali</source>
        <comment>language</comment>
        <translation>nepalês</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Network of {name}, random start</source>
        <translation>Rede de {name}, início aleatório</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <location filename="../../app/home/unpacking.py"/>
        <location filename="../../app/train/export_dialog.py"/>
        <source>New folder</source>
        <translation>Nova pasta</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <source>New in {language}</source>
        <translation>Novas em {language}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>New letters</source>
        <translation>Letras novas</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>New letters  {n}</source>
        <translation>Letras novas  {n}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>New letters and where each starts from</source>
        <translation>Letras novas e de onde parte cada uma</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>New letters start from</source>
        <translation>Letras novas partem de</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/page.py"/>
        <location filename="../../core/project/store.py"/>
        <source>New project</source>
        <translation>Novo projeto</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>New project asks for a name and the two languages. Import then reads sound files with their texts.</source>
        <translation>Novo projeto pede um nome e as duas línguas. Importar lê então os arquivos de som com seus textos.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>New projects</source>
        <translation>Novos projetos</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>New project…</source>
        <translation>Novo projeto…</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <location filename="../../app/train/page.py"/>
        <source>New run</source>
        <translation>Novo treinamento</translation>
    </message>
    <message>
        <location filename="../../app/train/panes.py"/>
        <source>New run</source>
        <comment>a narrow button</comment>
        <translation>Novo</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>New run from it…</source>
        <translation>Novo treinamento com ele…</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>New run from the checkpoint…</source>
        <translation>Novo treinamento a partir do checkpoint…</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>New run in Train asks what to start from, how thorough to be and where to run. A quick look takes minutes. Then press {key} in Live, speak, and read what the new model heard.</source>
        <translation>Novo treinamento, em Treinar, pergunta de onde partir, com que profundidade e onde treinar. Uma olhada rápida leva minutos. Depois pressione {key} em Ao vivo, fale e leia o que o novo modelo ouviu.</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>New run…</source>
        <translation>Novo treinamento…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <source>New tag</source>
        <translation>Nova etiqueta</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>Next changed utterance</source>
        <translation>Próximo enunciado alterado</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Next pane</source>
        <translation>Próximo painel</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Next utterance</source>
        <translation>Próximo enunciado</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Next, in {time}</source>
        <translation>Próximo, em {time}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>No NVIDIA card was found</source>
        <translation>Nenhuma placa NVIDIA foi encontrada</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <source>No NVIDIA driver answers on this computer (the tool nvidia-smi found no card).</source>
        <translation>Nenhum driver NVIDIA responde neste computador (a ferramenta nvidia-smi não encontrou placa).</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>No audio</source>
        <translation>Sem áudio</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <source>No change yet</source>
        <translation>Nenhuma mudança ainda</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/compare_box.py"/>
        <source>No checkpoint</source>
        <translation>Nenhum checkpoint</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>No checkpoint here has this in its name.</source>
        <translation>Nenhum checkpoint daqui tem isso no nome.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>No checkpoint here has “{words}” in its name.</source>
        <translation>Nenhum checkpoint daqui tem “{words}” no nome.</translation>
    </message>
    <message>
        <location filename="../../core/onnx_export/export.py"/>
        <source>No clip of the dev set of “{key}” can be heard: an ONNX file is not kept without being tried.</source>
        <translation>Nenhum clipe do dev de “{key}” pode ser ouvido: um arquivo ONNX não é mantido sem ser testado.</translation>
    </message>
    <message>
        <location filename="../../core/training/train_step.py"/>
        <source>No finite gradient in {patience} steps in a row, the last of them step {number}.</source>
        <translation>Nenhum gradiente finito em {patience} passos seguidos; o último deles foi o passo {number}.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>No keys</source>
        <translation>Sem teclas</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>No letters of one script look like these.</source>
        <translation>Nenhuma letra de uma só escrita se parece com estas.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>No loudspeaker was found.</source>
        <translation>Nenhum alto-falante foi encontrado.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>No microphone is needed: press R, and the test utterance above is fed in at the speed of speech. The text appears here meanwhile.</source>
        <translation>Não é preciso microfone: pressione R, e o enunciado de teste acima é enviado na velocidade da fala. O texto aparece aqui enquanto isso.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <location filename="../../app/live/input_bar.py"/>
        <source>No microphone was found.</source>
        <translation>Nenhum microfone foi encontrado.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>No model has read it.</source>
        <translation>Nenhum modelo o leu.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>No model has read this utterance yet: Compare with a model</source>
        <translation>Nenhum modelo leu este enunciado ainda: use Comparar com um modelo</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>No model is loaded</source>
        <translation>Nenhum modelo carregado</translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>No model is loaded.</source>
        <translation>Nenhum modelo está carregado.</translation>
    </message>
    <message>
        <location filename="../../app/live/model_controller.py"/>
        <source>No model to listen with</source>
        <translation>Nenhum modelo para ouvir</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/merge.py"/>
        <source>No neighbour of the same speaker was chosen with it, near enough.</source>
        <translation>Nenhum vizinho do mesmo falante, próximo o bastante, foi escolhido com ele.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>No project matches.</source>
        <translation>Nenhum projeto corresponde.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>No recordings yet? The sample project holds half an hour of synthetic Portuguese.</source>
        <translation>Ainda sem gravações? O projeto de exemplo traz meia hora de português sintético.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>No run yet</source>
        <translation>Sem treinamento</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>No run “{run}” was removed in the last {days} days.</source>
        <translation>Nenhum treinamento “{run}” foi removido nos últimos {days} dias.</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>No runs yet. A quick look takes a few minutes.</source>
        <translation>Ainda não há treinamentos. Uma olhada rápida leva alguns minutos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>No sentence in two splits, nor nearly the same one</source>
        <translation>Nenhuma frase, nem quase igual, em dois conjuntos</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>No sentence is in two splits.</source>
        <translation>Nenhuma frase está em dois conjuntos.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>No sign stands between letters.</source>
        <translation>Nenhum sinal aparece entre letras.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>No sound</source>
        <translation>Sem som</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>No sound has such a name.</source>
        <translation>Nenhum som tem esse nome.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>No sound: the marks name the recordings where they lie</source>
        <translation>Sem som: as marcas indicam as gravações onde elas estão</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>No speaker in two splits</source>
        <translation>Nenhum falante em dois conjuntos</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>No speaker is in two splits.</source>
        <translation>Nenhum falante está em dois conjuntos.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>No speech was found in it.</source>
        <translation>Nenhuma fala foi encontrada nele.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>No split was named.</source>
        <translation>Nenhum conjunto foi indicado.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>No suggestion was chosen.</source>
        <translation>Nenhuma sugestão foi escolhida.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>No tag was named.</source>
        <translation>Nenhuma etiqueta foi informada.</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>No tasks are running.</source>
        <translation>Nenhuma tarefa em execução.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>No transcript was given.</source>
        <translation>Nenhuma transcrição foi indicada.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <source>No utterance could be heard: {why}</source>
        <translation>Nenhum enunciado pôde ser ouvido: {why}</translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>No utterance is in the {split} split.</source>
        <translation>Nenhum enunciado está no conjunto {split}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>No utterance matches</source>
        <translation>Nenhum enunciado corresponde</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>No words were heard in this take.</source>
        <translation>Nenhuma palavra foi ouvida nesta tomada.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Nobody has said what is spoken in this take.</source>
        <translation>Ninguém informou o que é falado nesta tomada.</translation>
    </message>
    <message>
        <location filename="../../core/commands/speakers.py"/>
        <source>Nobody is called {name}.</source>
        <translation>Ninguém se chama {name}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/corpus/details/speaker_box.py"/>
        <source>Nobody named</source>
        <translation>Não informado</translation>
    </message>
    <message>
        <location filename="../../core/objectives/asked_language.py"/>
        <source>Nobody named the language: it is asked to write {language}.</source>
        <translation>Ninguém indicou a língua: pede-se que escreva {language}.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/asked_language.py"/>
        <source>Nobody named the language: it tells it from the sound.</source>
        <translation>Ninguém indicou a língua: ele a reconhece pelo som.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Nobody on this computer is called {who}.</source>
        <translation>Nenhum usuário deste computador se chama {who}.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Noise</source>
        <translation>Ruído</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Noise {db:.0f} dB</source>
        <translation>Ruído {db:.0f} dB</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Noise {db} dB</source>
        <translation type="vanished">Ruído {db} dB</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Noisy</source>
        <translation>Com ruído</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Noisy: speech is above the noise by less than</source>
        <translation>Com ruído: a fala supera o ruído em menos de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Noisy: {text}.</source>
        <translation>Com ruído: {text}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>None but the space.</source>
        <translation>Nenhuma além do espaço.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>None of the chosen formats is there.</source>
        <translation>Nenhum dos formatos escolhidos está presente.</translation>
    </message>
    <message>
        <location filename="../../core/onnx_export/__main__.py"/>
        <source>None of the clips can be heard: an ONNX file is not kept without being tried.</source>
        <translation>Nenhum dos clipes pode ser ouvido: um arquivo ONNX não é mantido sem ser testado.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/in_child.py"/>
        <source>None of the {aside:,} utterances of {split} is transcribed: there is nothing to compare with.</source>
        <translation>Nenhum dos {aside:,} enunciados de {split} está transcrito: não há com o que comparar.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <source>None of the {count:,} utterances is transcribed: there is nothing to compare with.</source>
        <translation>Nenhum dos {count:,} enunciados está transcrito: não há com o que comparar.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>None of the {count} {split} utterances can be used. The first, {key}: {reason}</source>
        <translation>Nenhum dos {count} enunciados de {split} pode ser usado. O primeiro, {key}: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>None of them has a flag for which there is a suggestion.</source>
        <translation>Nenhum deles tem um aviso para o qual haja sugestão.</translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <source>None yet. One is made at each day’s first edit.</source>
        <translation>Nenhuma ainda. Uma é feita na primeira edição de cada dia.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Northern Sami</source>
        <comment>language</comment>
        <translation>sami setentrional</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Norwegian</source>
        <comment>language</comment>
        <translation>norueguês</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Norwegian Bokmål</source>
        <comment>language</comment>
        <translation>norueguês bokmål</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Norwegian Nynorsk</source>
        <comment>language</comment>
        <translation>norueguês nynorsk</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>Not decided: becomes a space</source>
        <translation>Sem decisão: vira espaço</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>Not decided: stays, does not fit</source>
        <translation>Sem decisão: fica e não cabe</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Not finished</source>
        <translation>Não concluídos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Not in alphabet</source>
        <translation>Fora do alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Not in the alphabet: {missing}.</source>
        <translation>Fora do alfabeto: {missing}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Not in the alphabet: {text}</source>
        <translation>Fora do alfabeto: {text}</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Not in the queue</source>
        <translation>Fora da fila</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>Not measured yet: Check quality measures it</source>
        <translation>Ainda não medido: Verificar qualidade mede</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>Not saved: {what}. What was saved before is kept.</source>
        <translation>Não foi possível salvar {what}. O que foi salvo antes está guardado.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/model_text.py"/>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>Not transcribed</source>
        <translation>Não transcrito</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Not tried yet</source>
        <translation>Ainda não testado</translation>
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
        <translation>Nada chamado “{fact}” é guardado dos falantes.</translation>
    </message>
    <message>
        <location filename="../../core/commands/splitting.py"/>
        <source>Nothing can be kept apart by {unknown}.</source>
        <translation>Nada pode ser mantido separado por {unknown}.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>Nothing could be exported. {reason}</source>
        <translation>Nada pôde ser exportado. {reason}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Nothing follows {row} in its recording.</source>
        <translation>Nada vem depois de {row} na gravação.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <source>Nothing had to be changed</source>
        <translation>Nada precisou mudar</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Nothing has to be done.</source>
        <translation>Não é preciso fazer nada.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <source>Nothing in it was run. Choose another model, or one with safetensors weights.</source>
        <translation>Nada nele foi executado. Escolha outro modelo, ou um com pesos safetensors.</translation>
    </message>
    <message>
        <location filename="../../app/frame/palette.py"/>
        <source>Nothing is called that.</source>
        <translation>Nada tem esse nome.</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Nothing is running</source>
        <translation>Nada em execução</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Nothing is seen on the hub yet.</source>
        <translation>Ainda não se vê nada no hub.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Nothing is written of what is said in them: they are in no split and are never scored</source>
        <translation>O que se diz neles não está escrito: não entram em nenhum conjunto e nunca são avaliados</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>Nothing more can be saved until it is back. What was saved before is in it.</source>
        <translation>Nada mais pode ser salvo até que volte. O que foi salvo antes está na pasta.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Nothing new was added</source>
        <translation>Nada de novo foi adicionado</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Nothing to import was found in {name}.</source>
        <translation>Nada a importar foi encontrado em {name}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Nothing to read</source>
        <translation>Nada para ler</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>Nothing to show</source>
        <translation>Nada a mostrar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_commands.py"/>
        <source>Nothing to undo</source>
        <translation>Nada a desfazer</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Nothing was added.</source>
        <translation>Nada foi adicionado.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Nothing was changed.</source>
        <translation>Nada mudou.</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Nothing was kept of it.</source>
        <translation>Nada dele foi mantido.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Nothing was kept.</source>
        <translation>Nada foi mantido.</translation>
    </message>
    <message>
        <location filename="../../core/commands/export_model.py"/>
        <source>Nothing was put on the hub: it was not confirmed.</source>
        <translation>Nada foi colocado no hub: não foi confirmado.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/home/packing.py"/>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Nothing was written.</source>
        <translation>Nada foi escrito.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Nothing would be left of its transcript.</source>
        <translation>Não sobraria nada da transcrição.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Nothing would be merged.</source>
        <translation>Nada seria unido.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Nothing would change</source>
        <translation>Nada mudaria</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Nothing would change in {utterances}</source>
        <translation>Nada mudaria em {utterances}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>Nothing: a fresh start</source>
        <translation>Nada: um começo novo</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>Nothing: joins them</source>
        <translation>Nada: une as partes</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Now: {now}</source>
        <translation>Agora: {now}</translation>
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
        <translation>Formato numérico da rede; a perda é sempre float32. Auto mede alguns passos em uma CPU.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Numbered labels of a program in place of a text: ipu_5.</source>
        <translation>Rótulos numerados de um programa no lugar de um texto: ipu_5.</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>Numbers cannot be written as words in {language_name}.</source>
        <translation>Não é possível escrever números por extenso em {language_name}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Numbers in the corpus</source>
        <translation>Números no corpus</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Numbers in the corpus: look through how each would be read. Enter gives your own words.</source>
        <translation>Números no corpus: confira como cada um seria lido. Enter permite escrever outras palavras.</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <location filename="../../app/train/publish_pane.py"/>
        <source>OWNER/NAME</source>
        <translation>DONO/NOME</translation>
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
        <translation>oriá</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Of a regular expression.</source>
        <translation>De uma expressão regular.</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>Of several sounds</source>
        <translation>De vários sons</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Of the {measured:,} that Check quality measured, %n have more silence than this at an end.</source>
        <extracomment>one: Of the {measured:,} that Check quality measured, one has more silence than this at an end.</extracomment>
        <translation>
            <numerusform>Dos {measured:,} que a verificação de qualidade mediu, %n tem mais silêncio que isto em uma ponta.</numerusform>
            <numerusform>Dos {measured:,} que a verificação de qualidade mediu, %n têm mais silêncio que isto em uma ponta.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Of {0} of sound, {1} are in utterances and {2} in none (between marks, or kept out).</source>
        <translation type="vanished">De {0} de som, {1} estão em enunciados e {2} em nenhum (entre marcas ou não importado).</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Of {all} of sound, {used} are in utterances and {left} in none (between marks, or kept out).</source>
        <translation>De {all} de som, {used} estão em enunciados e {left} em nenhum (entre marcas, ou não importado).</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>On disk</source>
        <translation>No disco</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/listing.py"/>
        <source>On this computer</source>
        <translation>Neste computador</translation>
    </message>
    <message>
        <location filename="../../core/sources/asking.py"/>
        <source>On this computer already: {there}.</source>
        <translation>Já neste computador: {there}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/offers.py"/>
        <source>One file ends</source>
        <translation type="vanished">Um arquivo termina</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>One file from samples to letters, for sherpa-onnx, onnx-asr and whatever reads ONNX. It is tried on clips of the dev set, and kept only if it writes the same.</source>
        <translation>Um só arquivo, das amostras às letras, para sherpa-onnx, onnx-asr e tudo o que lê ONNX. É testado com clipes do dev e só é mantido se escrever o mesmo.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>One kind of apostrophe</source>
        <translation>Um só tipo de apóstrofo</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>One line for each sound, in the order of their names.</source>
        <translation>Uma linha para cada som, na ordem dos nomes.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/ljspeech.py"/>
        <source>One list, metadata.csv, and the sound in wavs: for speech synthesis with one voice.</source>
        <translation>Uma lista, metadata.csv, e o som em wavs: para síntese de fala com uma só voz.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>One name within the other</source>
        <translation>Um nome dentro do outro</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>One of them is</source>
        <translation type="vanished">1 deles</translation>
    </message>
    <message>
        <location filename="../../core/exporters/table.py"/>
        <source>One row an utterance with all its columns: opens in any spreadsheet.</source>
        <translation>Uma linha por enunciado com todas as colunas: abre em qualquer planilha.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>One sound without text too</source>
        <translation type="vanished">Também um som sem texto</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>One space between words</source>
        <translation>Um só espaço entre palavras</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>One speaker on each channel</source>
        <translation>Um falante em cada canal</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>One text becomes another, or whatever a regular expression finds.</source>
        <translation>Um texto vira outro, ou o que uma expressão regular encontrar.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>One utterance</source>
        <translation type="vanished">Um enunciado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>One utterance would change its split</source>
        <translation type="vanished">Um enunciado mudaria de conjunto</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>One utterance would take in %n others.</source>
        <extracomment>one: One utterance would take in one other.</extracomment>
        <translation>
            <numerusform>Um enunciado absorveria %n outro.</numerusform>
            <numerusform>Um enunciado absorveria %n outros.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>One {what} stays</source>
        <translation type="vanished">Fica 1 {what}</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <source>Only Macs with an M chip have it.</source>
        <translation>Só Macs com chip M têm.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Only in one recording, and of one speaker and split.</source>
        <translation>Só na mesma gravação, do mesmo falante e conjunto.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>Only in the source</source>
        <translation>Só na origem</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>Only in {language}</source>
        <translation>Só em {language}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>Only pieces that start in one way</source>
        <translation>Só pedaços que partem de um mesmo modo</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>Only sentences that are the same letter for letter were kept together.</source>
        <translation>Só frases iguais letra por letra foram mantidas juntas.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/top.py"/>
        <source>Only the output letters and the group of layers next to them learn: in MMS the adapters of the language.</source>
        <translation>Só aprendem as letras de saída e o grupo de camadas ao lado: no MMS, os adaptadores da língua.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/head_first.py"/>
        <source>Only the output letters learn</source>
        <translation>Só as letras de saída aprendem</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Only utterances with {letter}, {n:,}</source>
        <translation>Só enunciados com {letter}, {n:,}</translation>
    </message>
    <message>
        <location filename="../../core/families/weights.py"/>
        <source>Only weights in the safetensors format are read: copy or convert the model.</source>
        <translation type="vanished">Só são lidos pesos no formato safetensors: copie ou converta o modelo.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Ontem becomes ontem</source>
        <translation>Ontem vira ontem</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recente</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Open a packed project</source>
        <translation>Abrir um projeto empacotado</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Open a packed project…</source>
        <translation>Abrir projeto empacotado…</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <source>Open a project first</source>
        <translation>Abra primeiro um projeto</translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Open a project, or a packed one</source>
        <translation>Abrir um projeto, empacotado ou não</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Open for reading only: nothing is recorded</source>
        <translation>Aberto somente para leitura: nada é gravado</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Open it for writing once.</source>
        <translation>Abra-o uma vez com permissão de gravação.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Open it in Praat and choose Save as text file.</source>
        <translation>Abra-o no Praat e escolha Save as text file.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Open it in Praat and save it again.</source>
        <translation>Abra-o no Praat e salve de novo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Open it, or choose the folder of its sounds.</source>
        <translation>Abra-o, ou escolha a pasta dos sons dele.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Open now</source>
        <translation>Aberto agora</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_places.py"/>
        <location filename="../../app/frame/rail.py"/>
        <source>Open project</source>
        <translation>Abrir projeto</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/home/cards.py"/>
        <location filename="../../app/home/page.py"/>
        <source>Open sample project</source>
        <translation>Abrir projeto de exemplo</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Open the project that was open last</source>
        <translation>Abrir o último projeto que estava aberto</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Opening the sound</source>
        <translation>Abrindo o som</translation>
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
        <translation>Ou legendas, sons ao lado de textos, só som, outros corpora. Ou solte-os aqui.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>Origin</source>
        <translation>Origem</translation>
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
        <translation>Outra língua: pelo menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Other language?</source>
        <translation>Outra língua?</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>Other programs that use the shared cache lose it, too. It can be fetched again.</source>
        <translation>Outros programas que usam o cache compartilhado também ficam sem ele. É possível buscá-lo de novo.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Otherwise Inter, which comes with the program.</source>
        <translation>Caso contrário, Inter, que vem com o programa.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/kind.py"/>
        <location filename="../../core/families/parakeet/network.py"/>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <location filename="../../core/families/whisper/__init__.py"/>
        <source>Output letters</source>
        <translation>Letras de saída</translation>
    </message>
    <message>
        <location filename="../../core/strategies/top.py"/>
        <source>Output letters and what is next to them</source>
        <translation>Letras de saída e o que está ao lado</translation>
    </message>
    <message>
        <location filename="../../core/strategies/head_first.py"/>
        <source>Output letters first</source>
        <translation>Letras de saída primeiro</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>Over noise (SNR)</source>
        <translation>Acima do ruído (SNR)</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Overlaps</source>
        <translation>Sobreposição</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Overlaps {value:.1f} s</source>
        <translation>Sobreposição {value:.1f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Overlaps: at least</source>
        <translation>Sobreposto: pelo menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Overlaps: {text}</source>
        <translation>Sobreposição: {text}</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Own choices of the letter a new letter starts from; "" for a fresh start.</source>
        <translation>Escolhas próprias da letra de que parte uma letra nova; "" para um começo novo.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Own words for numbers</source>
        <translation>Palavras próprias para números</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Pack</source>
        <translation>Empacotar</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Pack project into one file</source>
        <translation>Empacotar projeto em um arquivo</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Pack project into one file…</source>
        <translation>Empacotar projeto em um arquivo…</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Pack {name}</source>
        <translation>Empacotar {name}</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Packed into {name} ({size}).</source>
        <translation>Empacotado em {name} ({size}).</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Packed projects (*.zip)</source>
        <translation>Projetos empacotados (*.zip)</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Packed projects (*{suffix})</source>
        <translation>Projetos empacotados (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Packing was cancelled.</source>
        <translation>O empacotamento foi cancelado.</translation>
    </message>
    <message>
        <location filename="../../app/frame/rail.py"/>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/page.py"/>
        <source>Pages of Settings</source>
        <translation>Páginas de Configurações</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>Pair names by</source>
        <translation>Parear nomes por</translation>
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
        <translation>pashto</translation>
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
        <translation>Pausar e fechar</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Pause the run</source>
        <translation>Pausar o treinamento</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Pause {value:.1f} s</source>
        <translation>Pausa {value:.1f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Pause: at least</source>
        <translation>Pausa: pelo menos</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Paused, {share}</source>
        <translation>Em pausa, {share}</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Pausing and closing</source>
        <translation>Pausar e fechar</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Peak</source>
        <translation>Pico</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Peak learning rate.</source>
        <translation>Taxa de aprendizado máxima.</translation>
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
        <translation>Pessoas falam</translation>
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
        <translation>Sinais fonéticos como o Praat os escreve: \ng em vez de ŋ.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>Piece</source>
        <translation>Pedaço</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Pieces of at most</source>
        <translation>Pedaços de no máximo</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>Pieces of words and where each starts from</source>
        <translation>Pedaços de palavras e de onde parte cada um</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Piedmontese</source>
        <comment>language</comment>
        <translation>piemontês</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Pin to the top</source>
        <translation>Fixar no topo</translation>
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
        <translation>Ocorrências</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../app/live/result_panel.py"/>
        <source>Play</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Play a test tone</source>
        <translation>Reproduzir um tom de teste</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Play each utterance when I come to it</source>
        <translation>Reproduzir cada enunciado ao chegar nele</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>Play line</source>
        <translation>Reproduzir linha</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play on arrival</source>
        <translation>Reproduzir ao chegar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play or pause</source>
        <translation>Reproduzir ou pausar</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Play or pause the take</source>
        <translation>Reproduzir ou pausar a tomada</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play or pause while typing</source>
        <translation>Reproduzir ou pausar ao digitar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play the selected words</source>
        <translation>Reproduzir as palavras selecionadas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Play the selection</source>
        <translation>Reproduzir a seleção</translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>Play {key}</source>
        <translation>Reproduzir {key}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>Playhead at {0} s</source>
        <translation type="vanished">Cursor de reprodução em {0} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>Playhead at {at:.2f} s</source>
        <translation>Cursor de reprodução em {at:.2f} s</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>Plays what is fed in while it is heard</source>
        <translation>Reproduz o que é enviado enquanto o modelo ouve</translation>
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
        <translation>Gráficos do corpus</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Plug in a microphone; it is noticed by itself.</source>
        <translation>Conecte um microfone; ele é notado sozinho.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Plug in headphones or a loudspeaker; they are noticed by themselves.</source>
        <translation>Conecte fones ou um alto-falante; são notados sozinhos.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/playback.py"/>
        <source>Plug it in again or choose another, then play again.</source>
        <translation>Conecte-o de novo ou escolha outro, e reproduza de novo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Plug it in again, or choose another device.</source>
        <translation>Conecte-o de novo, ou escolha outro dispositivo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Plug one in, or allow it in Settings, Privacy, Microphone.</source>
        <translation>Conecte um, ou permita-o em Configurações, Privacidade, Microfone.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Plug one in, or allow it in System Settings, Privacy and Security, Microphone.</source>
        <translation>Conecte um, ou permita-o em Ajustes do Sistema, Privacidade e Segurança, Microfone.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Polish</source>
        <comment>language</comment>
        <translation>polonês</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Portuguese</source>
        <comment>language</comment>
        <translation>português</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Praat's .TextGrid files beside sounds of the same name: intervals on tiers.</source>
        <translation>Arquivos .TextGrid do Praat ao lado de sons de mesmo nome: intervalos em trilhas.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Praat's signs</source>
        <translation>Sinais do Praat</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Precision</source>
        <translation>Precisão</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Prefer its format if it is the better one.</source>
        <translation>Prefira o formato dele se for o melhor.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/probing.py"/>
        <source>Preparing probes</source>
        <translation>Preparando as sondagens</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Preparing probes.</source>
        <translation>Preparando as sondagens.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_runs.py"/>
        <source>Preparing “{name}”</source>
        <translation>Preparando “{name}”</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Press R and speak</source>
        <translation>Pressione R e fale</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Press R and speak. The text appears here while you do.</source>
        <translation>Pressione R e fale. O texto aparece aqui enquanto isso.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Press R to feed it in</source>
        <translation>Pressione R para enviar</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Press the new keys</source>
        <translation>Pressione as novas teclas</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>Previous changed utterance</source>
        <translation>Enunciado alterado anterior</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Previous pane</source>
        <translation>Painel anterior</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Previous utterance</source>
        <translation>Enunciado anterior</translation>
    </message>
    <message>
        <location filename="../../app/widgets/token_dialog.py"/>
        <source>Private and gated models, and putting a model on the hub, need a token of your account. It is kept in this computer’s keyring: in no project, no log and no settings of Vizinho.</source>
        <translation>Modelos privados e de acesso restrito, e colocar um modelo no hub, exigem um token da sua conta. Ele fica no chaveiro deste computador: em nenhum projeto, nenhum registro e nenhuma configuração do Vizinho.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>Probe</source>
        <comment>a column of word error rates</comment>
        <translation>Sondagem</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Probe of {n:,} steps: {wer} word errors, {cer} letter errors, on {count:,} utterances</source>
        <translation>Sondagem de {n:,} passos: {wer} de erros de palavras, {cer} de erros de letras, em {count:,} enunciados</translation>
    </message>
    <message>
        <location filename="../../core/sources/probes.py"/>
        <source>Probe of {title}</source>
        <translation>Sondagem de {title}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Probe the chosen</source>
        <translation>Sondar os escolhidos</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Probe the chosen %n</source>
        <extracomment>one: Probe the chosen one</extracomment>
        <translation>
            <numerusform>Sondar o %n escolhido</numerusform>
            <numerusform>Sondar os %n escolhidos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Probed, fewest errors first</source>
        <translation>Sondados, menos erros primeiro</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Probes of checkpoints</source>
        <translation>Sondagens de checkpoints</translation>
    </message>
    <message>
        <location filename="../../app/machine.py"/>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Processor</source>
        <translation>Processador</translation>
    </message>
    <message>
        <location filename="../../app/widgets/job_foot.py"/>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <source>Project</source>
        <translation>Projeto</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Project disk</source>
        <translation>Disco do projeto</translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Project to restore</source>
        <translation>Projeto a restaurar</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Project: name and languages…</source>
        <translation>Projeto: nome e línguas…</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Projects</source>
        <translation>Projetos</translation>
    </message>
    <message>
        <location filename="../../app/home/opening.py"/>
        <source>Projects ({database} *.zip)</source>
        <translation>Projetos ({database} *.zip)</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Punctuation and symbols become a space. What stands between letters can stay; letters of the alphabet always do.</source>
        <translation>Pontuação e símbolos viram espaço. O que está entre letras pode ficar; letras do alfabeto sempre ficam.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Punjabi</source>
        <comment>language</comment>
        <translation>panjabi</translation>
    </message>
    <message>
        <location filename="../../core/sources/uploading.py"/>
        <source>Push without --public, then make it public at {page}.</source>
        <translation>Envie sem --public e depois torne-o público em {page}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/writer.py"/>
        <source>Put both into one file in ELAN first.</source>
        <translation>Reúna antes os dois em um só arquivo no ELAN.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>Put it into the transcript, to be corrected before it is saved</source>
        <translation>Levar para a transcrição, para corrigir antes de salvar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>Put it out of sight until a model hears something else</source>
        <translation>Ocultar até que um modelo ouça outra coisa</translation>
    </message>
    <message>
        <location filename="../../core/runs/queue_runner.py"/>
        <source>Put it there first.</source>
        <translation>Coloque-o lá primeiro.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/mark_commands.py"/>
        <source>Put it where the first half ends.</source>
        <translation>Coloque-o onde termina a primeira metade.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Put its words into {name}.txt beside it, or bring sounds without text too.</source>
        <translation>Ponha as palavras em {name}.txt ao lado, ou importe também sons sem texto.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Put look-alikes right in {0}</source>
        <translation type="vanished">Corrigir caracteres parecidos em {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Put look-alikes right in {what}</source>
        <translation>Corrigir letras parecidas em {what}</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Put on the hub</source>
        <translation>Colocar no hub</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Put the cursor inside the utterance.</source>
        <translation>Ponha o cursor dentro do enunciado.</translation>
    </message>
    <message>
        <location filename="../../core/onnx_export/__main__.py"/>
        <location filename="../../core/onnx_export/export.py"/>
        <source>Put the recordings back where they were, or take the transformers folder.</source>
        <translation>Ponha as gravações de volta onde estavam, ou leve a pasta do transformers.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Put the right file back.</source>
        <translation>Ponha o arquivo certo de volta.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>Put the sound beside the manifest, or choose its folder.</source>
        <translation>Ponha o som ao lado do manifesto, ou escolha a pasta dele.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Put the text with one line for each entry beside it.</source>
        <translation>Ponha ao lado o texto com uma linha para cada entrada.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Put {name}.wav beside it, or choose how names pair.</source>
        <translation>Ponha {name}.wav ao lado, ou escolha como os nomes são pareados.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Put {name}.wav beside it, or ignore this.</source>
        <translation>Ponha {name}.wav ao lado, ou ignore isto.</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>Put {padding} first.</source>
        <translation>Ponha {padding} primeiro.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Put {reco}.wav below the folder.</source>
        <translation>Ponha {reco}.wav dentro da pasta.</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Puts the transformers folder with its card on the hub.</source>
        <translation>Coloca no hub a pasta do transformers com sua ficha.</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Putting “{name}” on the hub</source>
        <translation>Colocando “{name}” no hub</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Quechua</source>
        <comment>language</comment>
        <translation>quíchua</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Quick and accurate in 25 languages of Europe; wants a graphics card.</source>
        <translation>Rápido e exato em 25 línguas da Europa; pede uma placa de vídeo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <location filename="../../core/training/config.py"/>
        <source>Quick look</source>
        <translation>Olhada rápida</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>R starts and stops, Esc discards. What is heard is written to disk as it comes, so a pulled cable or a power cut loses a moment at most.</source>
        <translation>R inicia e para, Esc descarta. O que é ouvido é gravado no disco à medida que chega: um cabo solto ou uma queda de energia fazem perder no máximo um instante.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/__init__.py"/>
        <source>Read %n sounds by their own clock</source>
        <extracomment>one: Read one sound by its own clock</extracomment>
        <translation>
            <numerusform>Ler %n som pelo próprio relógio</numerusform>
            <numerusform>Ler %n sons pelo próprio relógio</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>Read it at {page}, then accept it.</source>
        <translation>Leia-a em {page} e aceite-a.</translation>
    </message>
    <message>
        <location filename="../../core/commands/sources.py"/>
        <source>Read it at {page}, then add --accept-licence.</source>
        <translation>Leia-a em {page} e acrescente --accept-licence.</translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <source>Read only</source>
        <translation>Somente leitura</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Read the guide</source>
        <translation>Ler o guia</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Read the licence on the model’s page before you accept it.</source>
        <translation>Leia a licença na página do modelo antes de aceitá-la.</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Read this aloud</source>
        <translation>Leia em voz alta</translation>
    </message>
    <message>
        <location filename="../../core/importers/__init__.py"/>
        <source>Read {count:,} sounds by their own clock</source>
        <translation type="vanished">Ler {count:,} sons pelo próprio relógio</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Read-only</source>
        <translation>Somente para leitura</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Reading</source>
        <translation>Lendo</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Reading the chart</source>
        <translation>Como ler o gráfico</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>Reading the corpus</source>
        <translation>Lendo o corpus</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Reading utterances</source>
        <translation>Lendo os enunciados</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <location filename="../../core/training/dryrun.py"/>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <location filename="../../app/home/recent_table.py"/>
        <source>Recent projects</source>
        <translation>Projetos recentes</translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>Recipes: {recipes}.</source>
        <translation>Receitas: {recipes}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Recognise by itself</source>
        <translation>Reconhecer automaticamente</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>Recognised as {formats}: {found}.</source>
        <translation>Reconhecido como {formats}: {found}.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Record</source>
        <translation>Gravar</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>Record or convert it again, or leave it out.</source>
        <translation>Grave ou converta de novo, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>Record or stop</source>
        <translation>Gravar ou parar</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Record yourself and read what it writes.</source>
        <translation>Grave sua voz e leia o que ele escreve.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_widgets.py"/>
        <source>Record, R</source>
        <translation>Gravar, R</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Recorded in Live by {name}.</source>
        <translation>Gravação de {name} em Ao vivo.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Recorded in Live.</source>
        <translation>Gravação em Ao vivo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Recording</source>
        <translation>Gravação</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Recording</source>
        <comment>a chapter: how to record</comment>
        <translation>Gravar</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Recording</source>
        <comment>under way</comment>
        <translation>Gravando</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>Recording stopped because of an error in the program.</source>
        <translation>A gravação parou por um erro do programa.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Recordings as they are</source>
        <translation>Gravações como estão</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Recordings that lie outside of the project</source>
        <translation>Gravações que ficam fora do projeto</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Redo: {label}</source>
        <translation>Refazer: {label}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>Refuse</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Refuse the model's reading</source>
        <translation>Recusar a leitura do modelo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Refuse the model's readings</source>
        <translation>Recusar as leituras do modelo</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Refuse the model’s reading of {0}</source>
        <translation type="vanished">Recusar a leitura do modelo para {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Refuse the model’s reading of {what}</source>
        <translation>Recusar a leitura do modelo de {what}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Refused the model's reading, {key}</source>
        <translation>Leitura do modelo recusada, {key}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Regular expression</source>
        <translation>Expressão regular</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/train/commands.py"/>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/speakers.py"/>
        <source>Remove %n unused speakers</source>
        <extracomment>one: Remove one unused speaker</extracomment>
        <translation>
            <numerusform>Remover %n falante sem uso</numerusform>
            <numerusform>Remover %n falantes sem uso</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Remove all probes</source>
        <translation>Remover todas as sondagens</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Remove from this list</source>
        <translation>Remover desta lista</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>Remove it from the alphabet.</source>
        <translation>Remova-a do alfabeto.</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>Remove its neighbour, or add the letter.</source>
        <translation>Remova a vizinha dela, ou adicione a letra.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Remove its probe</source>
        <translation>Remover sua sondagem</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Remove punctuation</source>
        <translation>Remover pontuação</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>Remove that one first, or rename its folder.</source>
        <translation>Remova esse antes, ou renomeie a pasta dele.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Remove the checkpoint…</source>
        <translation>Remover o checkpoint…</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Remove the speaker of {0}</source>
        <translation type="vanished">Remover o falante de {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Remove the speaker of {what}</source>
        <translation>Remover o falante de {what}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Remove the tag {listed} from {{0}}</source>
        <translation type="vanished">Remover a etiqueta {listed} de {{0}}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Remove the tag {tags} from {what}</source>
        <translation>Remover a etiqueta {tags} de {what}</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Remove them or update Vizinho.</source>
        <translation>Remova-as ou atualize o Vizinho.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Remove this rule</source>
        <translation>Remover esta regra</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <source>Remove unused</source>
        <translation>Remover não usados</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Remove {fact} of {name}</source>
        <translation>Remover {fact} de {name}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>Remove {name} from this computer?</source>
        <translation>Remover {name} deste computador?</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>Remove…</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <source>Rename filter</source>
        <translation>Renomear filtro</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Rename filter to “{name}”</source>
        <translation>Renomear o filtro para “{name}”</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>Rename it and pack again.</source>
        <translation>Renomeie e empacote de novo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Rename it if it is another one.</source>
        <translation>Renomeie se for outro.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Rename it if it is to be read.</source>
        <translation>Renomeie, se deve ser lido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Rename one of them if it is another recording.</source>
        <translation>Renomeie um deles, se for outra gravação.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Rename one of them.</source>
        <translation>Renomeie um deles.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Rename the file.</source>
        <translation>Renomeie o arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/project/edits.py"/>
        <source>Rename the project {name}</source>
        <translation>Renomear o projeto para {name}</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Rename the run</source>
        <translation>Renomear o treinamento</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Rename {name} to {value}</source>
        <translation>Renomear {name} para {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/saved_filters.py"/>
        <location filename="../../app/train/commands.py"/>
        <source>Rename…</source>
        <translation>Renomear…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Replace</source>
        <translation>Substituir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Replace in {ticked:,}</source>
        <translation>Substituir em {ticked:,}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Replace with</source>
        <translation>Substituir por</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Replace “{found}” with “{new}”</source>
        <translation>Substituir “{found}” por “{new}”</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Replace “{short}” with “{short_2}”</source>
        <translation type="vanished">Substituir “{short}” por “{short_2}”</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Replaced in %n utterances</source>
        <extracomment>one: Replaced in one utterance</extracomment>
        <translation>
            <numerusform>Substituído em %n enunciado</numerusform>
            <numerusform>Substituído em %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Replacing was cancelled.</source>
        <translation>A substituição foi cancelada.</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Report this.</source>
        <translation>Relate o problema.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Reset</source>
        <translation>Redefinir</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Reset all</source>
        <translation>Redefinir tudo</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Reset layout</source>
        <translation>Redefinir disposição</translation>
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
        <translation>Redefinir</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore a backup</source>
        <translation>Restaurar cópia de segurança</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore a backup of {name}</source>
        <translation>Restaurar cópia de segurança de {name}</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Restore a backup: recordings and runs are untouched.</source>
        <translation>Restaure uma cópia de segurança: gravações e treinamentos estão intactos.</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/home/opening.py"/>
        <source>Restore a backup…</source>
        <translation>Restaurar cópia de segurança…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>Restore all</source>
        <translation>Restaurar tudo</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>Restore it from a backup first.</source>
        <translation>Primeiro, restaure-o a partir de uma cópia de segurança.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Restore the backup of {moment}?</source>
        <translation>Restaurar a cópia de segurança de {moment}?</translation>
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
        <translation>Continuar o treinamento</translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>Resume the run.</source>
        <translation>Continue o treinamento.</translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>Resume the run: it goes on from where it was saved last.</source>
        <translation>Continue o treinamento: ele segue de onde foi salvo por último.</translation>
    </message>
    <message>
        <location filename="../../app/live/device_loss.py"/>
        <source>Retry</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Revert</source>
        <translation>Reverter</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Revert the clean-up rules</source>
        <translation>Reverter as regras de limpeza</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Review them</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>Revision</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>Right for a language that the model does not know.</source>
        <translation>O certo para uma língua que o modelo não conhece.</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Right for most projects.</source>
        <translation>Serve para a maioria dos projetos.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Right for most projects. Hears {hours}</source>
        <translation>Serve para a maioria dos projetos. Ouve {hours}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Romani</source>
        <comment>language</comment>
        <translation>romani</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Romanian</source>
        <comment>language</comment>
        <translation>romeno</translation>
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
        <translation>Regras</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Rules are applied from top to bottom, and only to what the model reads: transcripts are never rewritten by them. Changes are drafts until you apply them. Numbers are not guessed: switch the rule on, look through the list, and give your own words where a number is read in another way.</source>
        <translation>As regras são aplicadas de cima para baixo, e só ao que o modelo lê: elas nunca reescrevem as transcrições. As alterações são rascunhos até serem aplicadas. Números não são adivinhados: ative a regra, examine a lista e dê suas próprias palavras quando um número é lido de outro modo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_chips.py"/>
        <source>Rules that narrow the list</source>
        <translation>Regras que restringem a lista</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Rules: {there}.</source>
        <translation>Regras: {there}.</translation>
    </message>
    <message>
        <location filename="../../app/frame/palette_entries.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Run</source>
        <translation>Treinamento</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>Run it once yourself to make a WAV file, and name that file.</source>
        <translation>Execute-o uma vez por conta própria para criar um arquivo WAV e indique esse arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/vad.py"/>
        <source>Run the installer again.</source>
        <translation>Execute o instalador de novo.</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Running</source>
        <translation>Em execução</translation>
    </message>
    <message>
        <location filename="../../app/train/run_list.py"/>
        <source>Runs</source>
        <translation>Treinamentos</translation>
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
        <translation>Executado em</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>Runs: {names}.</source>
        <translation>Treinamentos: {names}.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Russian</source>
        <comment>language</comment>
        <translation>russo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>Said, and what the model wrote</source>
        <translation>Dito, e o que o modelo escreveu</translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>Said: {said}
Written: {written}</source>
        <translation>Dito: {said}
Escrito: {written}</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Same name</source>
        <translation>Mesmo nome</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Same name, accents apart</source>
        <translation>Mesmo nome, salvo acentos</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Same name, any case</source>
        <translation>Mesmo nome, maiúsculas ou minúsculas</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Same number</source>
        <translation>Mesmo número</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Same sound</source>
        <translation>Mesmo som</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Same sound, {text}</source>
        <translation>O mesmo som, {text}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Same text</source>
        <translation>Mesmo texto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Same text {value:.0f} times</source>
        <translation>Mesmo texto {value:.0f} vezes</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Same text, long enough to count: at least</source>
        <translation>Mesmo texto, longo o bastante para contar: pelo menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Same text, {text}</source>
        <translation>O mesmo texto, {text}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Same text: at least</source>
        <translation>Mesmo texto: pelo menos</translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>Sample</source>
        <comment>step</comment>
        <translation>Amostra</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/home/cards.py"/>
        <source>Sample project</source>
        <translation>Projeto de exemplo</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Sanskrit</source>
        <comment>language</comment>
        <translation>sânscrito</translation>
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
        <translation>Salvar</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/files_panel.py"/>
        <source>Save %n as</source>
        <extracomment>one: Save %n as</extracomment>
        <translation>
            <numerusform>Salvar %n como</numerusform>
            <numerusform>Salvar %n como</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/details/details.py"/>
        <source>Save and next</source>
        <translation>Salvar e ir ao próximo</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Save as</source>
        <translation>Salvar como</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Save as {title}</source>
        <translation>Salvar como {title}</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Save each TextGrid in it as a text file by itself.</source>
        <translation>Salve cada TextGrid dele em um arquivo de texto próprio.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Save filter</source>
        <translation>Salvar filtro</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>Save filter “{name}”</source>
        <translation>Salvar o filtro “{name}”</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Save filter…</source>
        <translation>Salvar filtro…</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Save it again in Praat as a text file.</source>
        <translation>Salve-o de novo no Praat como arquivo de texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>Save it again with the program that it comes from.</source>
        <translation>Salve-o de novo com o programa de origem.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>Save it again, or leave it out.</source>
        <translation>Salve de novo, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Save it as CSV (UTF-8), and import that.</source>
        <translation>Salve-o como CSV (UTF-8) e importe o resultado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Save it as plain text, one file for each sound.</source>
        <translation>Salve-o como texto simples, um arquivo para cada som.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Save it in another format if it holds transcripts.</source>
        <translation>Salve em outro formato se contiver transcrições.</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>Save one in the window, or use --search or --split.</source>
        <translation>Salve um na janela, ou use --search ou --split.</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>Saved filters: {names}.</source>
        <translation>Filtros salvos: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/transcript_commands.py"/>
        <source>Saved. This was the last one that is listed</source>
        <translation>Salvo. Este era o último da lista</translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <location filename="../../core/runs/reader.py"/>
        <source>Saving</source>
        <translation>Salvando</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Saving, then pausing</source>
        <translation>Salvando para pausar</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Say what is to be replaced.</source>
        <translation>Informe o que deve ser substituído.</translation>
    </message>
    <message>
        <location filename="../../core/commands/listing.py"/>
        <source>Say which utterances, with --rule or --search.</source>
        <translation>Diga quais enunciados, com --rule ou --search.</translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>Say who speaks, then keep it.</source>
        <translation>Informe quem fala e então mantenha a tomada.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Say who speaks, then press Add to test set.</source>
        <translation>Informe quem fala e pressione Adicionar ao teste.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Say {ways}.</source>
        <translation>Informe {ways}.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Scots</source>
        <comment>language</comment>
        <translation>scots</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Scottish Gaelic</source>
        <comment>language</comment>
        <translation>gaélico escocês</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Search for the sign here, and write the letters.</source>
        <translation>Busque o sinal aqui e escreva as letras.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>Search in pieces of words</source>
        <translation>Buscar nos pedaços de palavras</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Second channel (right)</source>
        <translation>Segundo canal (direito)</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Seconds of audio in a batch, padding included.</source>
        <translation>Segundos de áudio em um lote, preenchimento incluído.</translation>
    </message>
    <message>
        <location filename="../../core/importers/item.py"/>
        <source>See the options in the help.</source>
        <translation>Veja as opções na ajuda.</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>See vizinho alphabet DIR.</source>
        <translation>Veja vizinho alphabet DIR.</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>See what is left out, and why.</source>
        <translation>Veja o que ficou de fora e por quê.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>See what was kept out.</source>
        <translation>Veja o que não foi importado.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Seed</source>
        <translation>Semente</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Seed of every random choice.</source>
        <translation>Semente de toda escolha aleatória.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Sentence</source>
        <translation>Frase</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Sentence to read aloud</source>
        <translation>Frase a ler em voz alta</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Serbian</source>
        <comment>language</comment>
        <translation>sérvio</translation>
    </message>
    <message>
        <location filename="../../core/sources/token.py"/>
        <source>Set HF_TOKEN, or log in with `hf auth login`, which keeps the token in a file that only you can read.</source>
        <translation>Defina HF_TOKEN, ou entre com `hf auth login`, que guarda o token em um arquivo que só você pode ler.</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Set batch_seconds to {smaller} and accumulate to {number}.</source>
        <translation>Defina batch_seconds como {smaller} e accumulate como {number}.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Set it up</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>Set layers, learning rate, batch and the rest yourself</source>
        <translation>Definir à mão camadas, taxa de aprendizado, lote e o resto</translation>
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
        <translation>Definir o falante</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Set the speaker of many…</source>
        <translation>Definir o falante de vários…</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Set the speaker of {what} to {name}</source>
        <translation>Definir {name} como falante de {what}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Set the speaker of {{0}} to {braced}</source>
        <translation type="vanished">Definir {braced} como falante de {{0}}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Set the speaker…</source>
        <translation>Definir o falante…</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Set {fact} of {name} to {value}</source>
        <translation>Definir {fact} de {name}: {value}</translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>Setting</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/settings_pages/page.py"/>
        <location filename="../../app/train/expert_view.py"/>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>Settings not known: {unknown}.</source>
        <translation>Configurações desconhecidas: {unknown}.</translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>Settings of “{name}”</source>
        <translation>Configurações de “{name}”</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Settings: {known}.</source>
        <translation>Configurações: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>Settings: {own_names}.</source>
        <translation>Configurações: {own_names}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Several are parted by commas.</source>
        <translation>Separe várias com vírgulas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>Several formats say what is spoken in the same sounds; one is taken for each sound.</source>
        <translation>Vários formatos dizem o que é falado nos mesmos sons; usa-se um para cada som.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>Several sounds could be meant: {names}.</source>
        <translation>Pode se referir a vários sons: {names}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing.py"/>
        <source>Several texts fit {name}: {names}.</source>
        <translation>Vários textos combinam com {name}: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Shades: sure, less sure, unsure</source>
        <translation>Tons: certeza, menos certeza, dúvida</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Share the words out by</source>
        <translation>Repartir as palavras por</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>Shared</source>
        <translation>Em comum</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>Shared letters</source>
        <translation>Letras em comum</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Shares</source>
        <translation>Proporções</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Shona</source>
        <comment>language</comment>
        <translation>xona</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Short ones with their next</source>
        <translation>Os curtos com o próximo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Shorter than</source>
        <translation>Mais curtos que</translation>
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
        <translation>Mostrar todas as horas	0</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/train/chart_menu.py"/>
        <source>Show as table</source>
        <translation>Mostrar como tabela</translation>
    </message>
    <message>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Show details</source>
        <translation>Mostrar detalhes</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/home/packing.py"/>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Show folder</source>
        <translation>Mostrar pasta</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>Show in Corpus</source>
        <translation>Mostrar no Corpus</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Show in table</source>
        <translation>Mostrar na tabela</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Show licence texts</source>
        <translation>Mostrar textos das licenças</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Show log</source>
        <translation>Ver registro</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Show the chart as a table</source>
        <translation>Mostrar o gráfico como tabela</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Show the first steps on Home</source>
        <translation>Mostrar os primeiros passos em Início</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Show the plot as a table</source>
        <translation>Mostrar o gráfico como tabela</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/general_settings.py"/>
        <source>Show the three steps on Home</source>
        <translation>Mostrar os três passos em Início</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>Show them</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Show utterances that meet</source>
        <translation>Mostrar enunciados que cumprem</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Show what does not fit in the corpus</source>
        <translation>Mostrar no Corpus o que não cabe</translation>
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
        <translation>Sinal</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Signs for bold, colours, places and new speakers: &lt;b&gt;, &gt;&gt;.</source>
        <translation>Sinais para negrito, cores, lugares e novos falantes: &lt;b&gt;, &gt;&gt;.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Signs in the text that nobody says: events in brackets, codes for letters, signs of another program.</source>
        <translation>Sinais no texto que ninguém diz: eventos entre colchetes, códigos de letras, sinais de outro programa.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/signs_dialog.py"/>
        <source>Signs in words</source>
        <translation>Sinais em palavras</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/alphabet/page.py"/>
        <source>Signs in words…</source>
        <translation>Sinais em palavras…</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Signs inside words, such as an apostrophe or a tone letter, stay until you decide what they are. An utterance with a letter outside the alphabet cannot be learnt from. Enter takes the suggestion, Delete leaves the utterance out, Space plays it. All of it can be undone.</source>
        <translation>Sinais dentro de palavras, como um apóstrofo ou uma letra de tom, ficam até que se decida o que são. Não é possível aprender de um enunciado com uma letra fora do alfabeto. Enter aceita a sugestão, Delete deixa o enunciado de fora, Espaço o reproduz. Tudo pode ser desfeito.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>Signs that cannot be seen or look like others: invisible marks, several kinds of apostrophe, letters not in their usual Unicode form.</source>
        <translation>Sinais invisíveis ou parecidos com outros: marcas invisíveis, vários tipos de apóstrofo, letras fora da forma Unicode usual.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>Signs that stand in words</source>
        <translation>Sinais dentro de palavras</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Signs that stand in words, and what was made of them</source>
        <translation>Sinais dentro de palavras e o que foi feito deles</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_questions.py"/>
        <source>Signs that stand in words: what are they? Nothing is deleted until you decide.</source>
        <translation>Sinais dentro de palavras: o que são? Nada é apagado antes da decisão.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../app/widgets/level_meter.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Silence</source>
        <translation>Silêncio</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Silence at an end: at least</source>
        <translation>Silêncio em uma ponta: pelo menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Silence at an end: {text}.</source>
        <translation>Silêncio em uma ponta: {text}.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Silence {n} s</source>
        <translation>Silêncio {n} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Silence {value:.1f} s</source>
        <translation>Silêncio {value:.1f} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Silent</source>
        <translation>Mudo</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Silent: the loudest is under</source>
        <translation>Silencioso: o mais forte está abaixo de</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Silesian</source>
        <comment>language</comment>
        <translation>silesiano</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Sindhi</source>
        <comment>language</comment>
        <translation>sindi</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Single letters work when no text field has the keyboard.</source>
        <translation>Letras sozinhas funcionam quando nenhum campo de texto tem o foco do teclado.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Single letters work when no text field has the keyboard. Pages add their keys while a project is open.</source>
        <translation>Letras sozinhas funcionam quando nenhum campo de texto tem o foco do teclado. As páginas acrescentam suas teclas enquanto um projeto está aberto.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Sinhala</source>
        <comment>language</comment>
        <translation>cingalês</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Size of {name}</source>
        <translation>Tamanho de {name}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Sizes</source>
        <translation>Tamanhos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>Sizes as shares or as hours</source>
        <translation>Tamanhos em proporções ou em horas</translation>
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
        <translation>Mais devagar</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Small, quick and fair in the larger languages: the first to try on a computer without a card.</source>
        <translation>Pequeno, rápido e razoável nas línguas maiores: o primeiro a tentar em um computador sem placa.</translation>
    </message>
    <message>
        <location filename="../../app/frame/main_window.py"/>
        <source>Smaller text</source>
        <translation>Texto menor</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Soft hyphens, zero-width characters and marks of direction go; all kinds of space become a plain one. Joiners stay where the script needs them.</source>
        <translation>Hífens opcionais, caracteres de largura zero e marcas de direção saem; todo tipo de espaço vira o comum. Conectores ficam onde a escrita precisa deles.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Somali</source>
        <comment>language</comment>
        <translation>somali</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Somebody else is called {value} already.</source>
        <translation>Outra pessoa já se chama {value}.</translation>
    </message>
    <message>
        <location filename="../../app/messages.py"/>
        <source>Something in Vizinho did not work as it should.</source>
        <translation>Algo no Vizinho não funcionou como deveria.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../core/importers/table.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Sound</source>
        <translation>Som</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Sound cannot be recorded or played: PortAudio is missing.</source>
        <translation>Não é possível gravar nem reproduzir som: falta o PortAudio.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>Sound cannot be written as “{kind}”.</source>
        <translation>Não é possível gravar som como “{kind}”.</translation>
    </message>
    <message>
        <location filename="../../app/live/input_controller.py"/>
        <source>Sound file to feed in</source>
        <translation>Arquivo de som a enviar ao modelo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Sound files</source>
        <translation>Arquivos de som</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Sound files alone: whole, or cut at pauses into utterances to transcribe here.</source>
        <translation>Só arquivos de som: inteiros, ou cortados nas pausas em enunciados para transcrever aqui.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Sound files are never changed.</source>
        <translation>Os arquivos de som nunca são alterados.</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Sound files to transcribe</source>
        <translation>Arquivos de som a transcrever</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Sound files with a text of a like name for each: clip-1.wav and clip-1.txt.</source>
        <translation>Arquivos de som, cada um com um texto de nome igual: clip-1.wav e clip-1.txt.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Sound files with their transcripts: from ELAN, Praat, a spreadsheet, or a whole corpus.</source>
        <translation>Arquivos de som com suas transcrições: do ELAN, do Praat, de uma planilha ou de um corpus inteiro.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/kind.py"/>
        <location filename="../../core/families/parakeet/network.py"/>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <location filename="../../core/families/whisper/__init__.py"/>
        <source>Sound front end</source>
        <translation>Entrada de som</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Sound kept beside speech cannot be less than nothing.</source>
        <translation>O som mantido junto à fala não pode ser menor que zero.</translation>
    </message>
    <message>
        <location filename="../../app/live/word_flow.py"/>
        <source>Sound of the take with its words</source>
        <translation>Som da tomada com suas palavras</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>Sound without text</source>
        <translation>Som sem texto</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/named_rows.py"/>
        <source>Sounds are in</source>
        <translation>Os sons estão em</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Sounds beside texts</source>
        <translation>Sons ao lado de textos</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>Sounds without text too</source>
        <translation>Também sons sem texto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/columns_popup.py"/>
        <source>Space shows or hides, Alt Up and Down move, Enter sorts</source>
        <translation>Espaço mostra ou oculta, Alt e seta acima ou abaixo movem, Enter ordena</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Spaces at the ends go, too.</source>
        <translation>Os espaços nas pontas também saem.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Spanish</source>
        <comment>language</comment>
        <translation>espanhol</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Spanish from the European Parliament, of a size that a CPU can teach.</source>
        <translation>Espanhol do Parlamento Europeu, de um tamanho que uma CPU consegue ensinar.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Speak</source>
        <translation>Falar</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Speak as you will later. Nothing is recorded.</source>
        <translation>Fale como vai falar depois. Nada é gravado.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Speak to {name}</source>
        <translation>Falar com {name}</translation>
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
        <translation>Falante</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Speaker of the kept takes</source>
        <translation>Falante das tomadas mantidas</translation>
    </message>
    <message>
        <location filename="../../core/importers/writer.py"/>
        <source>Speaker {number}</source>
        <translation>Falante {number}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_dialog.py"/>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Speakers</source>
        <translation>Falantes</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>Speakers and sentences in several splits</source>
        <translation>Falantes e frases em vários conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Speakers…</source>
        <translation>Falantes…</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>SpecAugment: bands of frequency hidden.</source>
        <translation>SpecAugment: bandas de frequência ocultas.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>SpecAugment: longest stretch, in feature frames.</source>
        <translation>SpecAugment: trecho mais longo, em quadros de características.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>SpecAugment: stretches of time hidden.</source>
        <translation>SpecAugment: trechos de tempo ocultos.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>SpecAugment: widest band, in mel bins.</source>
        <translation>SpecAugment: banda mais larga, em bandas mel.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_canvas.py"/>
        <source>Speech</source>
        <translation>Fala</translation>
    </message>
    <message>
        <location filename="../../core/project/distributions.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>Speech over noise (SNR)</source>
        <translation>Fala acima do ruído (SNR)</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Speech {inside:.2f} s</source>
        <translation>Fala {inside:.2f} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <location filename="../../app/train/metrics.py"/>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Speeds that each utterance is heard at, changing from pass to pass.</source>
        <translation>Velocidades em que cada enunciado é ouvido, mudando de passada em passada.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Spelt unlike the rest of the corpus: is it another language?</source>
        <translation>Escrito de modo diferente do resto do corpus: é outra língua?</translation>
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
        <translation>Partir no cursor</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Split at pauses into pieces of at most 15 s</source>
        <translation>Partir nas pausas em pedaços de no máximo 15 s</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Split at pauses of a second and more</source>
        <translation>Partir nas pausas de um segundo ou mais</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Split at pauses…</source>
        <translation>Partir nas pausas…</translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>Split it first.</source>
        <translation>Parta-o antes.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Split many at pauses…</source>
        <translation>Partir vários nas pausas…</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Split set by hand</source>
        <translation>Conjunto definido à mão</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Split {0} at pauses</source>
        <translation type="vanished">Partir {0} nas pausas</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Split {what} at pauses</source>
        <translation>Partir {what} nas pausas</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>Split {what} at {at:.2f} s</source>
        <translation>Partir {what} em {at:.2f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Split, transcribed or not</source>
        <translation>Conjunto, transcrito ou não</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Splits</source>
        <translation>Conjuntos</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Sr. becomes senhor</source>
        <translation>Sr. vira senhor</translation>
    </message>
    <message>
        <location filename="../../core/children.py"/>
        <source>Start Vizinho again; if that does not help, run the set-up again.</source>
        <translation>Inicie o Vizinho de novo; se não adiantar, execute a instalação de novo.</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Start a project</source>
        <translation>Começar um projeto</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>Start another from it with --from {key}.</source>
        <translation>Inicie outro a partir dele com --from {key}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Start at the playhead</source>
        <translation>Começar no cursor de reprodução</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>Start handle at {0} s</source>
        <translation type="vanished">Alça do início em {0} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/sound_view.py"/>
        <source>Start handle at {at:.2f} s</source>
        <translation>Marca inicial em {at:.2f} s</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Start it again, then retry.</source>
        <translation>Reinicie-o e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Start now</source>
        <translation>Iniciar agora</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Start run</source>
        <translation>Iniciar treinamento</translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>Start the run again from the beginning.</source>
        <translation>Inicie o treinamento de novo, do começo.</translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>Start the run again; if it happens again, copy the details.</source>
        <translation>Inicie o treinamento de novo; se voltar a acontecer, copie os detalhes.</translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>Start the run without an estimate.</source>
        <translation>Inicie o treinamento sem estimativa.</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/letter_comparison.py"/>
        <source>Start {letter} from {named}</source>
        <translation>Iniciar {letter} a partir de {named}</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>Starters: {names}.</source>
        <translation>Modelos iniciais: {names}.</translation>
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
        <translation>Partindo de</translation>
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
        <location filename="../../app/train/export_dialog.py"/>
        <source>Step {done} of {total}</source>
        <translation>Passo {done} de {total}</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Steps in all, whatever the hours are, as in probes; 0 for as many as the hours take.</source>
        <translation>Passos ao todo, sejam quantas forem as horas, como nas sondagens; 0 para tantos quantos as horas pedirem.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Steps over which the learning rate rises to its peak.</source>
        <translation>Passos durante os quais a taxa de aprendizado sobe até o máximo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Stop after this many checks without a better word error rate; 0 never.</source>
        <translation>Parar depois de tantas verificações sem uma taxa de erro de palavras melhor; 0 nunca.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Stop and close</source>
        <translation>Parar e fechar</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop and keep the best</source>
        <translation>Parar e guardar o melhor</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop and remove</source>
        <translation>Parar e remover</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop and remove the run</source>
        <translation>Parar e remover o treinamento</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Stop testing</source>
        <translation>Parar o teste</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop the run</source>
        <translation>Parar o treinamento</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Stop the run…</source>
        <translation>Parar o treinamento…</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Stop trying</source>
        <translation>Parar de testar</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>Stop “{name}”. Keep the best check?</source>
        <translation>Parar “{name}”. Guardar a melhor verificação?</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Stopped</source>
        <translation type="vanished">Parado</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Stopped</source>
        <comment>one run</comment>
        <translation>Parado</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Stopped, did not help</source>
        <translation>Parado, não ajudou</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Stopping</source>
        <translation>Parando</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Stop…</source>
        <translation>Parar…</translation>
    </message>
    <message>
        <location filename="../../core/strategies/__init__.py"/>
        <source>Strategies: {strategies}.</source>
        <translation>Estratégias: {strategies}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>Subtitles (SRT, WebVTT)</source>
        <translation>Legendas (SRT, WebVTT)</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>Subtitles beside sounds or films of the same name: each cue is an utterance.</source>
        <translation>Legendas ao lado de sons ou vídeos de mesmo nome: cada legenda é um enunciado.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Such as ! for a click</source>
        <translation>Como ! para um clique</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Such as ' or ·</source>
        <translation>Como ' ou ·</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Such as - in guarda-chuva</source>
        <translation>Como - em guarda-chuva</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Such as = in ka=ta</source>
        <translation>Como = em ka=ta</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Such as the place or the people</source>
        <translation>Por exemplo, o lugar ou o povo</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>Suggestion</source>
        <translation>Sugestão</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Sundanese</source>
        <comment>language</comment>
        <translation>sundanês</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Swahili</source>
        <comment>language</comment>
        <translation>suaíli</translation>
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
        <translation>alemão suíço</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Switched on as a draft: look at it before and after, then apply it.</source>
        <translation>Ligada como rascunho: confira o antes e o depois e então aplique.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Synthetic voices</source>
        <translation>Vozes sintéticas</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>System default</source>
        <translation>Padrão do sistema</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>Tab plays in the sound view, as in Praat</source>
        <translation>Tab reproduz na visualização do som, como no Praat</translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <location filename="../../core/exporters/table.py"/>
        <source>Table (CSV)</source>
        <translation>Tabela (CSV)</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>Table (CSV, TSV)</source>
        <translation>Tabela (CSV, TSV)</translation>
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
        <translation>Etiquetar vários…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/tag_row.py"/>
        <source>Tag {tag}; Delete removes it</source>
        <translation>Etiqueta {tag}; Delete remove</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Tag {what} {tags}</source>
        <translation>Etiquetar {what}: {tags}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Tag {{0}} {listed}</source>
        <translation type="vanished">Etiquetar {{0}} com {listed}</translation>
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
        <translation>tadjique</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>Take another copy if there is one.</source>
        <translation>Use outra cópia, se houver.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>Take another copy of the file.</source>
        <translation>Use outra cópia do arquivo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>Take as transcript</source>
        <translation>Usar como transcrição</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Take away</source>
        <translation>Remover</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Take back in</source>
        <translation>Reincluir</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Take back {0}</source>
        <translation type="vanished">Reincluir {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Take back {what}</source>
        <translation>Incluir de novo {what}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Take invisible signs away, and write words in the script of their text</source>
        <translation>Remover sinais invisíveis e escrever as palavras na escrita do texto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/search_field.py"/>
        <source>Take it as a regular expression (Alt R)</source>
        <translation>Tratar como expressão regular (Alt R)</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Take it out, or choose another name.</source>
        <translation>Tire-o, ou escolha outro nome.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>Take one line for each sound: --lines {file}</source>
        <translation>Use uma linha para cada som: --lines {file}</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Take out of the queue</source>
        <translation>Tirar da fila</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Take out the Arabic stretching line</source>
        <translation>Remover o traço de alongamento árabe</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Take over</source>
        <translation>Adotar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Take over changed texts</source>
        <translation>Adotar os textos alterados</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Take that format too, or choose the file by itself.</source>
        <translation>Use também esse formato, ou escolha só o arquivo.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Take the alphabet from the corpus</source>
        <translation>Tomar o alfabeto do corpus</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Take the model's reading</source>
        <translation>Usar a leitura do modelo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Take the model's readings</source>
        <translation>Aceitar as leituras do modelo</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Take the model’s reading for {0}</source>
        <translation type="vanished">Usar a leitura do modelo para {0}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>Take the model’s reading for {what}</source>
        <translation>Usar a leitura do modelo para {what}</translation>
    </message>
    <message>
        <location filename="../../core/families/kind.py"/>
        <source>Take the network of one of its checkpoints: --from scratch --like CHECKPOINT.</source>
        <translation>Use a rede de um de seus checkpoints: --from scratch --like CHECKPOINT.</translation>
    </message>
    <message>
        <location filename="../../core/onnx_export/__main__.py"/>
        <source>Take the transformers folder instead, and report this: the clips are named in the details.</source>
        <translation>Leve a pasta do transformers e nos avise disto: os clipes estão nos detalhes.</translation>
    </message>
    <message>
        <location filename="../../core/onnx_export/export.py"/>
        <source>Take the transformers folder, which every program of transformers reads. As ONNX: {families}.</source>
        <translation>Leve a pasta do transformers, que todo programa do transformers lê. Como ONNX: {families}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>Take them as transcripts: --texts {ending}</source>
        <translation>Use-os como transcrições: --texts {ending}</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>Take these keys</source>
        <translation>Tomar estas teclas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <source>Take this rule away</source>
        <translation>Remover esta regra</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Take what the model heard as the transcript</source>
        <translation>Usar o que o modelo ouviu como transcrição</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>Take what was found again</source>
        <translation>Voltar ao que foi encontrado</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>Take {0} out of the splits</source>
        <translation type="vanished">Tirar {0} dos conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>Take {name} out of the list?</source>
        <translation>Tirar {name} da lista?</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>Take {number}</source>
        <translation>Tomada {number}</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Take {number} could not be noted.</source>
        <translation>Não foi possível registrar a tomada {number}.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>Take {number} has no text to test against.</source>
        <translation>A tomada {number} não tem texto com que testar.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>Take {number}, {moment}, {seconds:.1f} s, {how}</source>
        <translation>Tomada {number}, {moment}, {seconds:.1f} s, {how}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Take {what} out of the splits</source>
        <translation>Tirar {what} dos conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>Taken from the transcripts</source>
        <translation>Tiradas das transcrições</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Takes</source>
        <translation>Tomadas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_name.py"/>
        <source>Takes the place of the filter of that name.</source>
        <translation>Substitui o filtro de mesmo nome.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Tamil</source>
        <comment>language</comment>
        <translation>tâmil</translation>
    </message>
    <message>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Tasks</source>
        <translation>Tarefas</translation>
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
        <translation>Ensine uma nova língua a um reconhecedor de fala, partindo de uma vizinha que ele já conhece.</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Teach, then speak to it</source>
        <translation>Ensine e depois fale com o modelo</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/layout.py"/>
        <source>Teaches</source>
        <translation>Ensina</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>Teaches a speech recogniser the language next door.</source>
        <translation>Ensina a um reconhecedor de fala a língua vizinha.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Teaches each for the same {n} steps on the same speech, one after another. Space ticks.</source>
        <translation>Ensina cada um pelos mesmos {n} passos com a mesma fala, um após o outro. Espaço marca.</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Telugu</source>
        <comment>language</comment>
        <translation>télugo</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Test</source>
        <translation>Teste</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>Test the level</source>
        <translation>Testar o nível</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>Test utterances of this project</source>
        <translation>Enunciados de teste deste projeto</translation>
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
        <translation>Limpeza do texto</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>Text clean-up, applied from top to bottom</source>
        <translation>Limpeza do texto, aplicada de cima para baixo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Text does not fit</source>
        <translation>Texto não cabe</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>Text follows the voice within {seconds:.1f} s</source>
        <translation>O texto segue a voz em até {seconds:.1f} s</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Text must fit a model whose step is</source>
        <translation>O texto deve caber em um modelo cujo passo é</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>Text of {name}</source>
        <translation>Texto de {name}</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>Texts beside sounds</source>
        <translation>Textos ao lado de sons</translation>
    </message>
    <message>
        <location filename="../../core/decoding/align.py"/>
        <source>Texts cannot be aligned with sound: torchaudio is not installed here.</source>
        <translation>Não é possível alinhar textos com o som: o torchaudio não está instalado aqui.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Texts of files are kept with the project. Enter opens one to be read and corrected line by line with its sound; corrected or not, it can be saved for ELAN, Praat, as subtitles or as a table.</source>
        <translation>Os textos dos arquivos são guardados com o projeto. Enter abre um deles para ser lido e corrigido linha por linha com seu som; corrigido ou não, pode ser salvo para o ELAN, o Praat, como legendas ou como tabela.</translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>Texts that are done are kept with the project; what is not done is given up.</source>
        <translation>Os textos prontos são guardados com o projeto; o que não está pronto é abandonado.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Texts that were changed here as well stay as they are</source>
        <translation>Os textos que também mudaram aqui ficam como estão</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Thai</source>
        <comment>language</comment>
        <translation>tailandês</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>That folder is not empty. Choose a new one.</source>
        <translation>Essa pasta não está vazia. Escolha uma nova.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <source>The %n chosen</source>
        <extracomment>one: The chosen one</extracomment>
        <translation>
            <numerusform>O %n escolhido</numerusform>
            <numerusform>Os %n escolhidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/frame/closing.py"/>
        <source>The %n runs that wait start one after another, also without the window.</source>
        <extracomment>one: The run that waits starts after it, also without the window.</extracomment>
        <translation>
            <numerusform>O %n treinamento em espera começa depois dele, também sem a janela.</numerusform>
            <numerusform>Os %n treinamentos em espera começam um após o outro, também sem a janela.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/files/file_commands.py"/>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>The %n that are listed</source>
        <extracomment>one: The one that is listed</extracomment>
        <translation>
            <numerusform>O %n listado</numerusform>
            <numerusform>Os %n listados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>The %n that are not transcribed</source>
        <extracomment>one: The one that is not transcribed</extracomment>
        <translation>
            <numerusform>O %n que não está transcrito</numerusform>
            <numerusform>Os %n que não estão transcritos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>The ELAN file of {name} cannot be read any more: what its tiers hold beside stays behind.</source>
        <translation>O arquivo ELAN de {name} não pode mais ser lido: o que mais há em suas trilhas fica para trás.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>The ELAN file of {name} goes only with whole sound of all channels: what its tiers ({tiers}) hold beside stays behind.</source>
        <translation>O arquivo ELAN de {name} só vai com o som inteiro de todos os canais: o que mais há em suas trilhas ({tiers}) fica para trás.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>The ELAN file of {name} is damaged: what its tiers ({tiers}) hold beside stays behind.</source>
        <translation>O arquivo ELAN de {name} está danificado: o que mais há em suas trilhas ({tiers}) fica para trás.</translation>
    </message>
    <message>
        <location filename="../../core/onnx_export/export.py"/>
        <source>The ONNX file could not be written.</source>
        <translation>Não foi possível escrever o arquivo ONNX.</translation>
    </message>
    <message>
        <location filename="../../core/onnx_export/__main__.py"/>
        <source>The ONNX file of “{name}” does not write what the model writes: log probabilities differ by {greatest:.3g} (at most {limit:g} is allowed), and {count} of {clips} texts differ. It was not kept.</source>
        <translation>O arquivo ONNX de “{name}” não escreve o que o modelo escreve: as probabilidades logarítmicas diferem em {greatest:.3g} (admite-se {limit:g} no máximo) e {count} de {clips} textos diferem. Não foi mantido.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>The backup of {moment} is restored</source>
        <translation>Cópia de segurança restaurada: {moment}</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>The backup {name} cannot be read.</source>
        <translation>Não foi possível ler a cópia de segurança {name}.</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>The best check becomes a model that you can try in Live and start other runs from.</source>
        <translation>A melhor verificação vira um modelo que pode ser testado em Ao vivo e servir de ponto de partida para outros treinamentos.</translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>The best check in {folder} cannot be read.</source>
        <translation>Não foi possível ler a melhor verificação em {folder}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>The best start below an hour of speech in two field studies: only a small adapter learns.</source>
        <translation>O melhor começo com menos de uma hora de fala em dois estudos de campo: só aprende um adaptador pequeno.</translation>
    </message>
    <message>
        <location filename="../../core/peaks.py"/>
        <source>The cache folder cannot be written.</source>
        <translation>Não foi possível gravar na pasta de cache.</translation>
    </message>
    <message>
        <location filename="../../core/sources/closeness.py"/>
        <source>The candidate could not be tried.</source>
        <translation>Não foi possível testar o candidato.</translation>
    </message>
    <message>
        <location filename="../../core/project/history.py"/>
        <source>The change could not be saved.</source>
        <translation>Não foi possível salvar a alteração.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>The checkpoint that the run starts from is not there any more: {planned}.</source>
        <translation>O checkpoint de que o treinamento parte não está mais lá: {planned}.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>The clean-up rule “{get}” is not known.</source>
        <translation>A regra de limpeza “{get}” não é conhecida.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>The clean-up rules leave nothing of the transcript.</source>
        <translation>As regras de limpeza não deixam nada da transcrição.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>The connection broke; trying again.</source>
        <translation>A conexão caiu; tentando de novo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>The connection to {endpoint} broke, or never stood.</source>
        <translation>A conexão com {endpoint} caiu, ou nem chegou a se estabelecer.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>The converted weights of {folder} cannot be written to {place}.</source>
        <translation>Os pesos convertidos de {folder} não podem ser gravados em {place}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>The corpus does not write them, but the new model may produce them.</source>
        <translation>O corpus não as usa, mas o novo modelo pode produzi-las.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/leaks.py"/>
        <source>The corpus is not divided yet.</source>
        <translation>O corpus ainda não está dividido.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>The corpus or its rules changed a lot since this probe: probe again.</source>
        <translation>O corpus ou suas regras mudaram muito desde esta sondagem: sonde de novo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>The corpus or its rules changed since some of them: probe again.</source>
        <translation>O corpus ou suas regras mudaram desde algumas delas: sonde de novo.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>The database of {name} cannot be reached.</source>
        <translation>Não foi possível acessar o banco de dados de {name}.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>The database of {name} cannot be read.</source>
        <translation>Não foi possível ler o banco de dados de {name}.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>The database of {name} could not be copied.</source>
        <translation>Não foi possível copiar o banco de dados de {name}.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>The disk has not enough room. Free some space, or set HF_HOME to another disk.</source>
        <translation>Não há espaço suficiente no disco. Libere espaço, ou aponte HF_HOME para outro disco.</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>The disk has {megabytes} free, and training needs {megabytes_2} to save what it learns.</source>
        <translation>O disco tem {megabytes} livres, e o treinamento precisa de {megabytes_2} para salvar o que aprende.</translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>The disk has {there} free, and {model} still needs {wanted}.</source>
        <translation>O disco tem {there} livres, e {model} ainda precisa de {wanted}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The disk is full: {model} could not be fetched whole.</source>
        <translation>O disco está cheio: não foi possível buscar {model} inteiro.</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>The disk is full: {what} could not be saved. What was saved before is kept.</source>
        <translation>O disco está cheio: não foi possível salvar {what}. O que foi salvo antes está guardado.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>The engine that is installed here is for CPUs only</source>
        <translation>O motor instalado aqui é só para CPU</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/train/export_dialog.py"/>
        <source>The export was cancelled.</source>
        <translation>A exportação foi cancelada.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/keyboard_settings.py"/>
        <source>The file cannot be read or written.</source>
        <translation>Não foi possível ler ou gravar o arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>The file is cut off; take another copy.</source>
        <translation>O arquivo está incompleto; use outra cópia.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>The file is not what it says: choose another model.</source>
        <translation>O arquivo não é o que diz: escolha outro modelo.</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>The filter has no name.</source>
        <translation>O filtro não tem nome.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>The first one was taken.</source>
        <translation>O primeiro foi usado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>The first tier of each file</source>
        <translation>A primeira trilha de cada arquivo</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>The first token of a vocabulary must be the padding.</source>
        <translation>O primeiro token de um vocabulário deve ser o de preenchimento.</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>The folder as Hugging Face knows it: plain transformers opens it in three lines.</source>
        <translation>A pasta como o Hugging Face a conhece: o transformers a abre em três linhas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>The format “{format}” is not known.</source>
        <translation>O formato “{format}” não é conhecido.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>The format “{key}” is not known.</source>
        <translation>O formato “{key}” é desconhecido.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>The graphics card where there is one, else the processor.</source>
        <translation>A placa de vídeo, se houver; senão, o processador.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <location filename="../../core/sources/push_errors.py"/>
        <source>The hub answers with error {code}.</source>
        <translation>O hub responde com o erro {code}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <location filename="../../core/sources/push_errors.py"/>
        <source>The hub asks for fewer requests.</source>
        <translation>O hub pede menos consultas.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>The hub asks to wait for {seconds:.0f} s.</source>
        <translation>O hub pede para esperar {seconds:.0f} s.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub does not allow {model}.</source>
        <translation>O hub não permite {model}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>The hub does not know you: there is no token.</source>
        <translation>O hub não conhece você: não há token.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <location filename="../../core/sources/push_errors.py"/>
        <source>The hub does not take your token: it is wrong, or has expired.</source>
        <translation>O hub não aceita seu token: está errado, ou expirou.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>The hub does not take {model}: {said}</source>
        <translation>O hub não aceita {model}: {said}</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub has closed {model}.</source>
        <translation>O hub fechou {model}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>The hub has no room for {model}: {said}</source>
        <translation>O hub não tem espaço para {model}: {said}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>The hub has no speech recogniser with “{words}”.</source>
        <translation>O hub não tem nenhum reconhecedor de fala com “{words}”.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>The hub is not asked: HF_HUB_OFFLINE is set. What is on this computer can be used.</source>
        <translation>O hub não é consultado: HF_HUB_OFFLINE está definido. O que está neste computador pode ser usado.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <location filename="../../core/sources/push_errors.py"/>
        <source>The hub is not asked: HF_HUB_OFFLINE or TRANSFORMERS_OFFLINE is set.</source>
        <translation>O hub não é consultado: HF_HUB_OFFLINE ou TRANSFORMERS_OFFLINE está definido.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub knows no model {model}, or it is private.</source>
        <translation>O hub não conhece nenhum modelo {model}, ou ele é privado.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub knows no model {model}, or your account may not see it.</source>
        <translation>O hub não conhece nenhum modelo {model}, ou sua conta não pode vê-lo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>The hub knows no model {model}.</source>
        <translation>O hub não conhece nenhum modelo {model}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>The hub knows no {model} that you may write to.</source>
        <translation>O hub não conhece nenhum {model} em que você possa escrever.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>The import was cancelled.</source>
        <translation>A importação foi cancelada.</translation>
    </message>
    <message>
        <location filename="../../core/sources/token.py"/>
        <source>The keyring of this computer does not answer, or stays locked.</source>
        <translation>O chaveiro deste computador não responde, ou continua bloqueado.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/seq2seq/languages.py"/>
        <source>The language cannot start as “{chosen}”: the source does not have it.</source>
        <translation>A língua não pode partir de “{chosen}”: a origem não a tem.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>The language that the model is told, and what learns</source>
        <translation>A língua que é dita ao modelo, e o que aprende</translation>
    </message>
    <message>
        <location filename="../../app/widgets/language_fields.py"/>
        <source>The language’s ISO 639 code: two letters, or the three of ISO 639-3, such as tci for Komnzo.</source>
        <translation>O código ISO 639 da língua: duas letras, ou as três da ISO 639-3, como tci para o komnzo.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/project_dialog.py"/>
        <source>The last one: {at}, %n utterances.</source>
        <extracomment>one: The last one: {at}, one utterance.</extracomment>
        <translation>
            <numerusform>A última: {at}, %n enunciado.</numerusform>
            <numerusform>A última: {at}, %n enunciados.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <source>The last one: {at}, {utterances:,} utterances.</source>
        <translation type="vanished">A última: {at}, {utterances:,} enunciados.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_widgets.py"/>
        <source>The last six seconds of sound</source>
        <translation>Os últimos seis segundos de som</translation>
    </message>
    <message>
        <location filename="../../core/strategies/below.py"/>
        <source>The layers learn, but for those next to the output letters</source>
        <translation>As camadas aprendem, menos as que estão ao lado das letras de saída</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>The layers stay as they are; the output letters and small adapters beside the layers learn.</source>
        <translation>As camadas ficam como estão; aprendem as letras de saída e pequenos adaptadores ao lado das camadas.</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>The letters are taken from the transcripts when you import them.</source>
        <translation>As letras são tiradas das transcrições quando elas são importadas.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>The letters of {path} cannot be used: {message}</source>
        <translation>Não é possível usar as letras de {path}: {message}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>The letters that the model writes</source>
        <translation>As letras que o modelo escreve</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The licence is shown before anything comes; some forbid to earn money with the model. A download that was cut off or cancelled goes on where it was. Each file is held against its checksum, and nothing of a model ever runs as a program. Models lie in the cache that other programs share.</source>
        <translation>A licença é mostrada antes que algo seja buscado; algumas proíbem ganhar dinheiro com o modelo. Um download interrompido ou cancelado continua de onde parou. Cada arquivo é conferido com sua soma de verificação, e nada de um modelo é executado como programa. Os modelos ficam no cache que outros programas compartilham.</translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>The licence of {model} was not accepted yet: {licence}.</source>
        <translation>A licença de {model} ainda não foi aceita: {licence}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/sources.py"/>
        <source>The licence of {model} was not accepted: {licence}.</source>
        <translation>A licença de {model} não foi aceita: {licence}.</translation>
    </message>
    <message>
        <location filename="../../core/training/train_step.py"/>
        <source>The loss is not a number any more.</source>
        <translation>A perda não é mais um número.</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>The loss is {loss:,} a letter, which is far too much: the learning rate is too high. Lower it, to {rate} or less; more hours do not help.</source>
        <translation>A perda é de {loss:,} por letra, muito acima do normal: a taxa de aprendizado é alta demais. Reduza-a para {rate} ou menos; mais horas não ajudam.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/playback.py"/>
        <source>The loudspeaker does not take any sound.</source>
        <translation>O alto-falante não aceita som.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/playback.py"/>
        <source>The loudspeaker was lost.</source>
        <translation>O alto-falante se perdeu.</translation>
    </message>
    <message>
        <location filename="../../core/runs/events.py"/>
        <source>The memory is not enough for a batch of the longest utterances.</source>
        <translation>A memória não basta para um lote dos enunciados mais longos.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>The microphone could not be opened.</source>
        <translation>Não foi possível abrir o microfone.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>The microphone has stopped sending sound.</source>
        <translation>O microfone parou de enviar som.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>The microphone was lost.</source>
        <translation>O microfone se perdeu.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push.py"/>
        <source>The model cannot be given under {wanted}: {name}, which it comes from, is under {licence}, which forbids to earn money with it.</source>
        <translation>O modelo não pode ser dado sob {wanted}: {name}, de onde vem, está sob {licence}, que proíbe ganhar dinheiro com ele.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>The model cannot be written to {folder}.</source>
        <translation>Não é possível gravar o modelo em {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/live/model_controller.py"/>
        <source>The model could not be loaded</source>
        <translation>Não foi possível carregar o modelo</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>The model disagrees with %n utterances</source>
        <extracomment>one: The model disagrees with one utterance</extracomment>
        <translation>
            <numerusform>O modelo diverge em %n enunciado</numerusform>
            <numerusform>O modelo diverge em %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>The model does not know it: its nearest neighbour is suggested.</source>
        <translation>O modelo não a conhece: sugere-se a vizinha mais próxima.</translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>The model family “{key}” is not known.</source>
        <translation>A família de modelos “{key}” não é conhecida.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/accept_hypotheses.py"/>
        <source>The model heard no words in it.</source>
        <translation>O modelo não ouviu palavras nele.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>The model in {folder} cannot be loaded.</source>
        <translation>Não é possível carregar o modelo em {folder}.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>The model in {folder} {what} tensors: {shown}.</source>
        <translation>O modelo em {folder} {what} estes tensores: {shown}.</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>The model is at {page}</source>
        <translation>O modelo está em {page}</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>The model is in {folder}</source>
        <translation>O modelo está em {folder}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>The model knows this language.</source>
        <translation>O modelo conhece esta língua.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The model learns from train, is checked on dev while it learns, and is judged on test at the end. No speaker and no sentence should stand in two of them; the summary says so when one does. What is not transcribed is in none of them.</source>
        <translation>O modelo aprende com o conjunto train, é verificado no dev enquanto aprende e é avaliado no test ao final. Nenhum falante e nenhuma frase devem estar em dois deles; o resumo avisa quando isso acontece. O que não está transcrito não está em nenhum.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>The model reads each utterance. Where it hears something else than is written, the text or the model is wrong: those are flagged, the worst first. Where nothing is transcribed, what it reads is a proposal.</source>
        <translation>O modelo lê cada enunciado. Onde ouve algo diferente do que está escrito, o texto ou o modelo está errado: esses recebem um aviso, os piores primeiro. Onde nada está transcrito, o que ele lê é uma proposta.</translation>
    </message>
    <message>
        <location filename="../../core/project/hypotheses.py"/>
        <source>The model was lost while it read.</source>
        <translation>O modelo foi perdido durante a leitura.</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>The most accurate Whisper for its speed; teaching it wants a graphics card.</source>
        <translation>O Whisper mais exato para sua velocidade; ensiná-lo pede uma placa de vídeo.</translation>
    </message>
    <message>
        <location filename="../../core/project/edits.py"/>
        <source>The new utterance lies outside its recording.</source>
        <translation type="vanished">O novo enunciado fica fora da gravação.</translation>
    </message>
    <message>
        <location filename="../../core/objectives/__init__.py"/>
        <source>The objective “{key}” is not known.</source>
        <translation>O objetivo “{key}” não é conhecido.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>The output letters and the adapters learn</source>
        <translation>As letras de saída e os adaptadores aprendem</translation>
    </message>
    <message>
        <location filename="../../core/strategies/below.py"/>
        <source>The output letters and the group of layers next to them stay as they are: in Whisper only the encoder learns.</source>
        <translation>As letras de saída e o grupo de camadas ao lado ficam como estão: no Whisper só o codificador aprende.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/top.py"/>
        <source>The output letters and the layers next to them learn</source>
        <translation>Aprendem as letras de saída e as camadas ao lado</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <location filename="../../core/families/pieces.py"/>
        <source>The padding token of {path} cannot be found.</source>
        <translation>Não foi possível encontrar o token de preenchimento de {path}.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>The path is too long: {size} bytes, {longest_path} are allowed.</source>
        <translation>O caminho é longo demais: {size} bytes; o máximo são {longest_path}.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>The pattern cannot be read: {error}.</source>
        <translation>Não foi possível ler o padrão: {error}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>The pattern in “{option}” is not whole.</source>
        <translation>O padrão em “{option}” está incompleto.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>The pattern takes too long.</source>
        <translation>O padrão demora demais.</translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>The pieces of {path} cannot be used: {message}</source>
        <translation>Não é possível usar os pedaços de {path}: {message}</translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>The pieces of {path} do not say where words begin.</source>
        <translation>Os pedaços de {path} não indicam onde as palavras começam.</translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>The plan and the model do not agree about {stray}.</source>
        <translation>O plano e o modelo não concordam quanto a {stray}.</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>The plan is on the clipboard</source>
        <translation>O plano está na área de transferência</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/habits.py"/>
        <location filename="../../core/families/plan.py"/>
        <source>The plan {path} cannot be read.</source>
        <translation>Não é possível ler o plano {path}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/mark_commands.py"/>
        <source>The playhead is outside the utterance.</source>
        <translation>O cursor de reprodução está fora do enunciado.</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>The project’s folder is now {folder}, and was followed there</source>
        <translation>A pasta do projeto agora é {folder}, e o projeto segue aberto ali</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <location filename="../../core/sources/push_errors.py"/>
        <source>The proxy does not let us through to {endpoint}.</source>
        <translation>O proxy não deixa passar até {endpoint}.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>The recipe this began as: quick, balanced, thorough or expert.</source>
        <translation type="vanished">A receita com que começou: quick, balanced, thorough ou expert.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>The recipe this began as: quick, balanced, thorough, expert or probe.</source>
        <translation>A receita com que isto começou: quick, balanced, thorough, expert ou probe.</translation>
    </message>
    <message>
        <location filename="../../app/live/model_controller.py"/>
        <source>The recogniser stopped</source>
        <translation>O reconhecedor parou</translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>The recogniser was asked for “{other}”, which it does not know.</source>
        <translation>O reconhecedor recebeu um pedido que não conhece: “{other}”.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <location filename="../../core/project/checks/sound_checks.py"/>
        <source>The recording ends before this utterance begins.</source>
        <translation>A gravação termina antes do início deste enunciado.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>The recordings as they are</source>
        <translation>As gravações como estão</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>The replacement cannot be used: {error}.</source>
        <translation>Não é possível usar a substituição: {error}.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The ribbon shows what the checkpoint knows and what your language needs. A new letter starts as a copy of one the checkpoint has: the one that sounds alike where that is known, else the one that looks alike. Choose another in the table, or a fresh start. A letter written fewer than 100 times is hardly learnt: find more recordings with it.</source>
        <translation>A faixa mostra o que o checkpoint sabe e do que a língua precisa. Uma letra nova começa como cópia de uma que o checkpoint tem: a de som parecido, quando se sabe qual é; senão, a de forma parecida. Escolha outra na tabela, ou um começo do zero. Uma letra escrita menos de 100 vezes quase não é aprendida: procure mais gravações com ela.</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>The rule {kind} cannot be used: {problem}</source>
        <translation>Não é possível usar a regra {kind}: {problem}</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>The rule {kind} has no setting “{key}”.</source>
        <translation>A regra {kind} não tem a configuração “{key}”.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>The rule “{field} {op}” is not known.</source>
        <translation>A regra “{field} {op}” não é conhecida.</translation>
    </message>
    <message>
        <location filename="../../core/runs/export.py"/>
        <source>The run “{key}” has no finished model yet.</source>
        <translation>O treinamento “{key}” ainda não tem modelo concluído.</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>The run “{key}” is finished.</source>
        <translation>O treinamento “{key}” está concluído.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/habits.py"/>
        <source>The run “{key}” is from scratch: it has no source whose habits it could have.</source>
        <translation>O treinamento “{key}” é do zero: não tem origem cujos hábitos pudesse ter.</translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>The run “{key}” is still training.</source>
        <translation>O treinamento “{key}” ainda está em andamento.</translation>
    </message>
    <message>
        <location filename="../../core/runs/supervisor.py"/>
        <source>The run “{key}” is training already.</source>
        <translation>O treinamento “{key}” já está em andamento.</translation>
    </message>
    <message>
        <location filename="../../core/runs/tidy.py"/>
        <source>The run “{key}” is training.</source>
        <translation>O treinamento “{key}” está em andamento.</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>The run “{name}” cannot be put back.</source>
        <translation>Não foi possível recolocar o treinamento “{name}”.</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>The run “{name}” cannot be removed.</source>
        <translation>Não foi possível remover o treinamento “{name}”.</translation>
    </message>
    <message>
        <location filename="../../core/runs/queue_runner.py"/>
        <source>The run “{run}” does not wait in the queue.</source>
        <translation>O treinamento “{run}” não está na fila.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>The run “{text}” has no model yet.</source>
        <translation>O treinamento “{text}” ainda não tem modelo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>The same network begun with random numbers, on the same audio, with its own learning rate and warm-up</source>
        <translation>A mesma rede começada com números aleatórios, com o mesmo áudio e com taxa de aprendizado e aquecimento próprios</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_wishes.py"/>
        <source>The same seed divides the same way; another one differently</source>
        <translation>A mesma semente divide do mesmo modo; outra, de modo diferente</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The same sentence comes many times.</source>
        <translation>A mesma frase aparece muitas vezes.</translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>The sample could not be copied.</source>
        <translation>Não foi possível copiar o exemplo.</translation>
    </message>
    <message>
        <location filename="../../core/project/sample.py"/>
        <source>The sample is missing or damaged.</source>
        <translation>O exemplo está ausente ou danificado.</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>The settings {path} cannot be read.</source>
        <translation>Não foi possível ler as configurações de {path}.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>The share of the peak learning rate that is left at the end.</source>
        <translation>A parte da taxa de aprendizado máxima que resta no fim.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/head_first.py"/>
        <source>The share of the run in which only the output learns.</source>
        <translation>A parte do treinamento em que só a saída aprende.</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>The smallest that understands people: for a first try on any computer.</source>
        <translation>O menor que entende as pessoas: para uma primeira tentativa em qualquer computador.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The solid curve is the model that is taught. The dashed line is the neighbour's model, untouched. The grey curve is the same network trained from scratch, when you asked for one to compare with.</source>
        <translation>A curva contínua é o modelo que aprende. A linha tracejada é o modelo da língua vizinha, intocado. A curva cinza é a mesma rede treinada do zero, quando se pediu uma para comparar.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/measure_worker.py"/>
        <source>The sound could not be checked: the process that reads it was lost.</source>
        <translation>Não foi possível verificar o som: o processo que o lê foi perdido.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/playback.py"/>
        <source>The sound could not be played.</source>
        <translation>Não foi possível reproduzir o som.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>The sound device could not be opened.</source>
        <translation>Não foi possível abrir o dispositivo de som.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/recorder.py"/>
        <source>The sound devices could not be listed.</source>
        <translation>Não foi possível listar os dispositivos de som.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The sound ends far below what its rate could hold: from a telephone, or a file made larger afterwards.</source>
        <translation>O som termina muito abaixo do que a taxa comportaria: vem de telefone, ou de um arquivo ampliado depois.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/sound_checks.py"/>
        <source>The sound holds samples that are no numbers.</source>
        <translation>O som contém amostras que não são números.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The sound is not there, or cannot be read.</source>
        <translation>O som não está lá, ou não pode ser lido.</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>The sound of none of the {count} train utterances can be read. The last: {message}</source>
        <translation>Não foi possível ler o som de nenhum dos {count} enunciados de train. O último: {message}</translation>
    </message>
    <message>
        <location filename="../../core/training/dev_set.py"/>
        <location filename="../../core/training/validate.py"/>
        <source>The sound of the dev set cannot be read.</source>
        <translation>Não foi possível ler o som do conjunto dev.</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>The sound of the longest utterances cannot be read.</source>
        <translation>Não foi possível ler o som dos enunciados mais longos.</translation>
    </message>
    <message>
        <location filename="../../core/datasets/features.py"/>
        <source>The sound of {key} gives no finite features.</source>
        <translation>O som de {key} não gera características finitas.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>The sound of {name}</source>
        <translation>O som de {name}</translation>
    </message>
    <message>
        <location filename="../../core/training/hearing.py"/>
        <source>The sound of {split} utterances has gone since the start: {message}</source>
        <translation>O som de enunciados de {split} desapareceu depois do início: {message}</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>The sound system does not answer.</source>
        <translation>O sistema de som não responde.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>The sound that goes with the chosen file</source>
        <translation>O som que acompanha o arquivo escolhido</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>The sound was recorded too loudly. Listen, and leave the worst ones out.</source>
        <translation>O som foi gravado alto demais. Ouça e deixe os piores de fora.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The sound was too loud for the recorder: its tops are cut flat.</source>
        <translation>O som foi alto demais para o gravador: os picos estão achatados.</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>The source has no output letters: it was not trained to write yet.</source>
        <translation>A origem não tem letras de saída: ainda não foi treinada para escrever.</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>The source writes capitals; its letters are matched as small letters.</source>
        <translation>A origem escreve maiúsculas; suas letras são comparadas como minúsculas.</translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>The source {source} has changed: {name} is {found}.</source>
        <translation>A origem {source} mudou: {name} está {found}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>The speaker “{option}” is not understood.</source>
        <translation>Não foi possível entender o falante “{option}”.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The speech hardly stands out of the background.</source>
        <translation>A fala mal se destaca do fundo.</translation>
    </message>
    <message>
        <location filename="../../core/runs/probe.py"/>
        <source>The speed of this computer could not be measured.</source>
        <translation>Não foi possível medir a velocidade deste computador.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The spelling looks like that of another language.</source>
        <translation>A grafia parece a de outra língua.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>The starter and wav2vec 2.0 write every 40 and 20 ms; some larger models every 80. What does not even fit 20 ms keeps out of training.</source>
        <translation>O modelo inicial e o wav2vec 2.0 escrevem a cada 40 e 20 ms; alguns modelos maiores, a cada 80. O que não cabe nem em 20 ms fica fora do treinamento.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The starter comes with Vizinho and has heard only synthetic voices. Checkpoints lists it with the runs of the project, folders that you add where they are, and models of the Hugging Face hub that understand people: those of the languages nearest to yours first.</source>
        <translation>O modelo inicial vem com o Vizinho e só ouviu vozes sintéticas. Checkpoints o lista com os treinamentos do projeto, as pastas adicionadas, que ficam onde estão, e os modelos do hub do Hugging Face que entendem pessoas: primeiro os das línguas mais próximas da sua.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>The starter model and the sample were made with a speech synthesiser. They show how things work; they do not understand people. Start from a model trained on people, or train on with your own recordings.</source>
        <translation>O modelo inicial e o exemplo foram feitos com um sintetizador de fala. Eles mostram como as coisas funcionam; não entendem pessoas. Parta de um modelo treinado com pessoas, ou continue a treinar com suas próprias gravações.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/__init__.py"/>
        <source>The strategy “{key}” is not known.</source>
        <translation>A estratégia “{key}” não é conhecida.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>The strategy's own settings, by their names; in config.json they stand beside the others.</source>
        <translation>As configurações próprias da estratégia, pelo nome; em config.json ficam ao lado das outras.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>The take could not be written to {path}: {reason}.</source>
        <translation>Não foi possível gravar a tomada em {path}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>The take could not be written: {reason}.</source>
        <translation>Não foi possível gravar a tomada: {reason}.</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>The tensor {name} is not the same after saving and loading.</source>
        <translation>O tensor {name} não é o mesmo depois de salvar e carregar.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>The test set stays unheard until you evaluate.</source>
        <translation>O conjunto test não é ouvido até a avaliação.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>The text does not fit: {text}.</source>
        <translation>O texto não cabe: {text}.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The text has more letters than a model can write in this time. Some models write twice as often as others; what fits none of them keeps out of training.</source>
        <translation>O texto tem mais letras do que um modelo pode escrever neste tempo. Alguns modelos escrevem com o dobro da frequência; o que não cabe em nenhum fica fora do treinamento.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>The text holds letters that the alphabet does not have.</source>
        <translation>O texto contém letras que o alfabeto não tem.</translation>
    </message>
    <message>
        <location filename="../../core/project/heard_files.py"/>
        <source>The text of {name} could not be kept.</source>
        <translation>Não foi possível guardar o texto de {name}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>The third column has numbers and abbreviations spelt out.</source>
        <translation>A terceira coluna traz números e abreviaturas por extenso.</translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>The training child ended without a word.</source>
        <translation>O processo de treinamento terminou sem informar o motivo.</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>The training child was lost.</source>
        <translation>O processo de treinamento se perdeu.</translation>
    </message>
    <message>
        <location filename="../../app/train/trouble_strip.py"/>
        <source>The training process ended without a word.</source>
        <translation>O processo de treinamento terminou sem informar o motivo.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>The transcripts contain characters that the alphabet cannot spell.</source>
        <translation>As transcrições contêm caracteres que o alfabeto não tem.</translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>The transfer plan cannot be read.</source>
        <translation>Não é possível ler o plano de transferência.</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>The trash is empty.</source>
        <translation>A lixeira está vazia.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>The upper layers are dropped, or begin afresh, before the first step; then all layers learn.</source>
        <translation>As camadas superiores são retiradas, ou começam de novo, antes do primeiro passo; depois todas aprendem.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>The usual limit is {value}</source>
        <translation>O limite usual é {value}</translation>
    </message>
    <message>
        <location filename="../../core/vad.py"/>
        <source>The voice detector is not installed.</source>
        <translation>O detector de voz não está instalado.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/converting.py"/>
        <source>The weights of &lt;b&gt;{name}&lt;/b&gt; are converted first, once ({size:.1f} GB).</source>
        <translation type="vanished">Os pesos de &lt;b&gt;{name}&lt;/b&gt; são convertidos primeiro, uma única vez ({size:.1f} GB).</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/converting.py"/>
        <source>The weights of &lt;b&gt;{name}&lt;/b&gt; are converted first, once ({size}).</source>
        <translation>Os pesos de &lt;b&gt;{name}&lt;/b&gt; são convertidos antes, uma só vez ({size}).</translation>
    </message>
    <message>
        <location filename="../../core/families/weights.py"/>
        <source>The weights of {folder} must be converted first ({gigabytes:.1f} GB).</source>
        <translation type="vanished">Os pesos de {folder} precisam ser convertidos primeiro ({gigabytes:.1f} GB).</translation>
    </message>
    <message>
        <location filename="../../core/families/weights.py"/>
        <source>The weights of {folder} must be converted first ({size}).</source>
        <translation>Antes é preciso converter os pesos de {folder} ({size}).</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>The window closes when the jobs are done</source>
        <translation>A janela fecha quando as tarefas terminarem</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>The words of a take appear here, with their times.</source>
        <translation>As palavras de uma tomada aparecem aqui, com seus tempos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/file_commands.py"/>
        <source>The {count:,} that are chosen</source>
        <translation>Os {count:,} escolhidos</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>The {source} model is copied. {letters}.</source>
        <translation>O modelo {source} é copiado: {letters}.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/in_child.py"/>
        <source>The {split} split is empty.</source>
        <translation>O conjunto {split} está vazio.</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>Theme: as the system</source>
        <translation>Tema: como o sistema</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>Theme: dark</source>
        <translation>Tema: escuro</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>Theme: light</source>
        <translation>Tema: claro</translation>
    </message>
    <message>
        <location filename="../../app/frame/actions.py"/>
        <source>Theme: {name}</source>
        <translation type="vanished">Tema: {name}</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>There are more letters than the time allows. Often the transcript belongs to other sound.</source>
        <translation>Há mais letras do que o tempo permite. Muitas vezes, a transcrição é de outro som.</translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>There are no transcripts that pieces of words could be learnt from.</source>
        <translation>Não há transcrições com que aprender pedaços de palavras.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>There are no {split} utterances to {what}.</source>
        <translation>Não há enunciados de {split} para {what}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>There are only two speakers, too few to keep speakers apart.</source>
        <extracomment>one: There is only one speaker, too few to keep speakers apart.</extracomment>
        <translation>
            <numerusform>Há só um falante: não basta para separar falantes.</numerusform>
            <numerusform>Há só dois falantes: não bastam para separar falantes.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>There are too few different sentences to keep them apart.</source>
        <translation>Há frases diferentes de menos para separá-las.</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>There are too many runs called “{name}”.</source>
        <translation>Há treinamentos demais com o nome “{name}”.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>There are: {known}.</source>
        <translation>Há: {known}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>There are: {there}.</source>
        <translation>Há: {there}.</translation>
    </message>
    <message>
        <location filename="../../core/project/saved_filters.py"/>
        <source>There is a filter “{name}” already.</source>
        <translation>Já há um filtro “{name}”.</translation>
    </message>
    <message>
        <location filename="../../core/runs/trash.py"/>
        <source>There is a run “{run}” again.</source>
        <translation>Já há de novo um treinamento “{run}”.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>There is no backup yet.</source>
        <translation>Ainda não há cópia de segurança.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>There is no backup “{name}” of {name_2}.</source>
        <translation>Não há cópia de segurança “{name}” de {name_2}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>There is no folder {folder}.</source>
        <translation>Não há pasta {folder}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/checking.py"/>
        <source>There is no limit “{name}”.</source>
        <translation>Não há limite “{name}”.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/compare_with_model.py"/>
        <source>There is no model that writes yet. Train one first.</source>
        <translation>Ainda não há modelo que escreva. Treine um antes.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>There is no project in {folder}</source>
        <translation>Não há projeto em {folder}</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>There is no project in {folder}.</source>
        <translation>Não há projeto em {folder}.</translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>There is no project in {path}.</source>
        <translation>Não há projeto em {path}.</translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>There is no recipe “{recipe}”.</source>
        <translation>Não há receita “{recipe}”.</translation>
    </message>
    <message>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>There is no rule “{kind}”.</source>
        <translation>Não há regra “{kind}”.</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>There is no run “{key}” here.</source>
        <translation>Não há treinamento “{key}” aqui.</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>There is no saved filter “{filter}”.</source>
        <translation>Não há filtro salvo “{filter}”.</translation>
    </message>
    <message>
        <location filename="../../core/commands/listing.py"/>
        <source>There is no saved filter “{name}”.</source>
        <translation>Não há nenhum filtro salvo “{name}”.</translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>There is no setting “{name}”.</source>
        <translation>Não há configuração “{name}”.</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>There is no single table in {name}.</source>
        <translation>Não há uma tabela única em {name}.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>There is no split “{split}”.</source>
        <translation>Não há conjunto “{split}”.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>There is no starter “{text}”.</source>
        <translation>Não há modelo inicial “{text}”.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>There is no step {to} to redo to.</source>
        <translation>Não há passo {to} até o qual refazer.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>There is no step {to} to undo to.</source>
        <translation>Não há passo {to} até o qual desfazer.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>There is no suggestion for “{unknown}”.</source>
        <translation>Não há sugestão para “{unknown}”.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <source>There is no take to end.</source>
        <translation>Não há tomada para encerrar.</translation>
    </message>
    <message>
        <location filename="../../core/commands/takes.py"/>
        <source>There is no take {name}.</source>
        <translation>Não há tomada {name}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/token.py"/>
        <source>There is no token: the hub does not know you.</source>
        <translation>Não há token: o hub não conhece você.</translation>
    </message>
    <message>
        <location filename="../../core/sources/closeness.py"/>
        <source>There is no transcribed clip to try “{title}” on.</source>
        <translation>Não há nenhum trecho transcrito com que testar “{title}”.</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>There is no utterance {missing}.</source>
        <translation>Não há enunciado {missing}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/locating.py"/>
        <source>There is nothing at {place}.</source>
        <translation>Não há nada em {place}.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>There is nothing to be done.</source>
        <translation>Não há nada a fazer.</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>There is nothing to change.</source>
        <translation>Não há nada para alterar.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/file_commands.py"/>
        <source>There is nothing to export yet</source>
        <translation>Ainda não há nada para exportar</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>There is nothing to export: no utterance was chosen.</source>
        <translation>Não há nada para exportar: nenhum enunciado foi escolhido.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_controller.py"/>
        <source>There is nothing to feed in: the project has no test utterances.</source>
        <translation>Não há nada a enviar: o projeto não tem enunciados de teste.</translation>
    </message>
    <message>
        <location filename="../../core/project/flags.py"/>
        <source>There is nothing to hear. With a text it would teach that silence is these words.</source>
        <translation>Não há nada a ouvir. Com um texto, ensinaria que o silêncio são estas palavras.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>There is nothing to hear: {text}.</source>
        <translation>Não há nada para ouvir: {text}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>There is nothing to import here</source>
        <translation>Não há nada para importar aqui</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>There is nothing to look for.</source>
        <translation>Não há nada a procurar.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>There is nothing to redo.</source>
        <translation>Não há nada a refazer.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>There is nothing to replace yet.</source>
        <translation>Ainda não há nada a substituir.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>There is nothing to undo.</source>
        <translation>Não há nada a desfazer.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>These are its keys already.</source>
        <translation>Estas já são as teclas da ação.</translation>
    </message>
    <message>
        <location filename="../../core/training/config.py"/>
        <source>These are no settings.</source>
        <translation>Isto não são configurações.</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>These keys copy, paste and select in text fields, so they stay as they are.</source>
        <translation>Estas teclas copiam, colam e selecionam em campos de texto, por isso ficam como estão.</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>These keys move the keyboard focus or the caret, so they stay as they are.</source>
        <translation>Estas teclas movem o foco do teclado ou o cursor, por isso ficam como estão.</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>These speakers cannot be merged.</source>
        <translation>Não é possível unir estes falantes.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>These utterances</source>
        <translation>Estes enunciados</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>These: &lt; &gt; : " / \ | ? *</source>
        <translation>São estes: &lt; &gt; : " / \ | ? *</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <source>They are brought to transcribe here.</source>
        <translation>São importados para transcrever aqui.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>They are in no split. Write what is said, or let a model read them and correct it.</source>
        <translation>Eles não estão em nenhum conjunto. Escreva o que é dito, ou deixe um modelo ler e corrija.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <location filename="../../core/runs/fit.py"/>
        <source>They are kept out, by name.</source>
        <translation>Ficam de fora, pelo nome.</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>This action works while you type, so its keys need Ctrl or Alt, or a key such as F7.</source>
        <translation>Esta ação funciona enquanto se digita, por isso suas teclas precisam de Ctrl ou Alt, ou de uma tecla como F7.</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>This backup cannot be read.</source>
        <translation>Esta cópia de segurança não pode ser lida.</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>This computer</source>
        <translation>Este computador</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>This computer can listen with it; its memory is too small to teach all of it.</source>
        <translation>Este computador pode ouvir com ele; a memória é pequena demais para ensiná-lo por inteiro.</translation>
    </message>
    <message>
        <location filename="../../core/sources/token.py"/>
        <source>This computer has no keyring that could keep a token.</source>
        <translation>Este computador não tem um chaveiro que possa guardar um token.</translation>
    </message>
    <message>
        <location filename="../../core/devices.py"/>
        <source>This computer has no “{wanted}” device.</source>
        <translation>Este computador não tem dispositivo “{wanted}”.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>This computer, Apple GPU</source>
        <translation>Este computador, GPU Apple</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>This computer, CPU</source>
        <translation>Este computador, CPU</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/compute_places.py"/>
        <source>This computer, GPU</source>
        <translation>Este computador, GPU</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>This could not be read</source>
        <translation>Não foi possível ler isto</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/__init__.py"/>
        <source>This file does not hold keys of Vizinho.</source>
        <translation>Este arquivo não contém teclas do Vizinho.</translation>
    </message>
    <message>
        <location filename="../../core/commands/listing.py"/>
        <source>This filter has no rule.</source>
        <translation>Este filtro não tem nenhuma regra.</translation>
    </message>
    <message>
        <location filename="../../core/project/step.py"/>
        <source>This is no longer in the project ({table} {gone}).</source>
        <translation>Isto não está mais no projeto ({table} {gone}).</translation>
    </message>
    <message>
        <location filename="../../core/sources/token.py"/>
        <source>This is not a token of the hub.</source>
        <translation>Isto não é um token do hub.</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>This model has heard only synthetic voices, so it understands people badly. Start from a checkpoint trained on people, or keep takes, correct them and train on.</source>
        <translation>Este modelo só ouviu vozes sintéticas, por isso entende mal as pessoas. Parta de um checkpoint treinado com pessoas, ou mantenha tomadas, corrija-as e continue a treinar.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/page.py"/>
        <source>This project is open for reading only</source>
        <translation>Este projeto está aberto só para leitura</translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>This project is open for reading only, so its texts cannot be kept here</source>
        <translation>Este projeto está aberto somente para leitura, por isso seus textos não podem ser guardados aqui</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>This project is open for reading only, so nothing can be restored.</source>
        <translation>Este projeto está aberto somente para leitura, por isso nada pode ser restaurado.</translation>
    </message>
    <message>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../app/live/take_controller.py"/>
        <source>This project is open for reading only.</source>
        <translation>Este projeto está aberto somente para leitura.</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>This project is open for reading only. Sound files can be transcribed here and saved elsewhere.</source>
        <translation>Este projeto está aberto somente para leitura. Arquivos de som podem ser transcritos aqui e salvos em outro lugar.</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>This project is open in another window, so it can be looked at but not changed here.</source>
        <translation>Este projeto está aberto em outra janela; aqui ele pode ser visto, mas não alterado.</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>This project’s folder cannot be written, so it can be looked at but not changed.</source>
        <translation>Não é possível gravar na pasta deste projeto; ele pode ser visto, mas não alterado.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/before_after.py"/>
        <source>This rule changes no utterance</source>
        <translation>Esta regra não altera nenhum enunciado</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/remedies.py"/>
        <source>This run may need more memory than there is.</source>
        <translation>Este treinamento pode precisar de mais memória do que há.</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>This speaker is no longer in the project.</source>
        <translation>Este falante não está mais no projeto.</translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>This take has no speaker.</source>
        <translation>Esta tomada não tem falante.</translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>This take has no text.</source>
        <translation>Esta tomada não tem texto.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>This take was fed in from {origin}, which is in the test set already.</source>
        <translation>Esta tomada foi enviada a partir de {origin}, que já está no conjunto de teste.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>This utterance is no longer in the project.</source>
        <translation>Este enunciado não está mais no projeto.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <location filename="../../core/training/config.py"/>
        <source>Thorough</source>
        <translation>Aprofundado</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>Three steps to a first result</source>
        <translation>Três passos até um primeiro resultado</translation>
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
        <translation>Marcar tudo</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Tick it under “Lines for sounds”, or say --lines with its path.</source>
        <translation>Marque o arquivo em “Linhas para sons”, ou indique --lines com o caminho dele.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Tick {0} under “Texts beside sounds”, or say --texts {0}.</source>
        <translation type="vanished">Marque {0} em “Textos ao lado de sons”, ou indique --texts {0}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>Tick {ending} under “Texts beside sounds”, or say --texts {ending}.</source>
        <translation>Marque {ending} em “Textos ao lado de sons”, ou indique --texts {ending}.</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Tidied up: {size} are free again</source>
        <translation>Limpeza feita: {size} livres de novo</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>Tidy up</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Tidy up all runs</source>
        <translation>Limpar todos os treinamentos</translation>
    </message>
    <message>
        <location filename="../../core/runs/tidy.py"/>
        <source>Tidy up when it has finished.</source>
        <translation>Limpe quando ele tiver terminado.</translation>
    </message>
    <message>
        <location filename="../../app/train/commands.py"/>
        <source>Tidy up, frees {size}</source>
        <translation>Limpar, libera {size}</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>Tiers</source>
        <translation>Trilhas</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Tigrinya</source>
        <comment>language</comment>
        <translation>tigrínia</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Time left</source>
        <translation>Tempo restante</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>Time {time}, memory {memory}, disk {disk}</source>
        <translation>Tempo {time}, memória {memory}, disco {disk}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Times</source>
        <translation>Vezes</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>To</source>
        <translation>Até</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>To fetch</source>
        <translation>A buscar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>To look at</source>
        <translation>A conferir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>To the start</source>
        <translation>Ir ao início</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Today's backup of {name} could not be made.</source>
        <translation>Não foi possível fazer a cópia de segurança de hoje de {name}.</translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>Today, {time}</source>
        <translation>Hoje, {time}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/token_dialog.py"/>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <location filename="../../app/widgets/token_dialog.py"/>
        <source>Token of the Hugging Face hub</source>
        <translation>Token do hub do Hugging Face</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Token of the Hugging Face hub…</source>
        <translation>Token do hub do Hugging Face…</translation>
    </message>
    <message>
        <location filename="../../app/train/publish_pane.py"/>
        <source>Token…</source>
        <translation>Token…</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Too fast</source>
        <translation>Rápido demais</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too fast or slow against the corpus: at least</source>
        <translation>Rápido ou lento demais em relação ao corpus: pelo menos</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too fast: at least</source>
        <translation>Rápido demais: pelo menos</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Too large for this computer's memory.</source>
        <translation>Grande demais para a memória deste computador.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>Too large for this computer’s memory to teach.</source>
        <translation>Grande demais para ser ensinado com a memória deste computador.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Too long</source>
        <translation>Longo demais</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too long: at least</source>
        <translation>Longo demais: pelo menos</translation>
    </message>
    <message>
        <location filename="../../app/widgets/level_meter.py"/>
        <source>Too quiet</source>
        <translation>Baixo demais</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Too short</source>
        <translation>Curto demais</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too short: less than</source>
        <translation>Curto demais: menos de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Too slow</source>
        <translation>Lento demais</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Too slow: less than</source>
        <translation>Lento demais: menos de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Too slow: {value:.1f} letters a second of speech.</source>
        <translation>Lento demais: {value:.1f} letras por segundo de fala.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/quality_commands.py"/>
        <source>Took the model's reading, {key}</source>
        <translation>Leitura do modelo aceita, {key}</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Toolbox</source>
        <translation>Toolbox</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>Toolbox's texts (.txt, .sfm, .tbt) with the times that ELAN or Transcriber wrote into them.</source>
        <translation>Textos do Toolbox (.txt, .sfm, .tbt) com os tempos que o ELAN ou o Transcriber gravou neles.</translation>
    </message>
    <message>
        <location filename="../../app/frame/pages.py"/>
        <location filename="../../app/train/page.py"/>
        <source>Train</source>
        <translation>Treinar</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Train a first model</source>
        <translation>Treine um primeiro modelo</translation>
    </message>
    <message>
        <location filename="../../core/decoding/recogniser.py"/>
        <source>Train it on transcripts first.</source>
        <translation>Treine-o antes com transcrições.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <location filename="../../app/shortcuts/__init__.py"/>
        <location filename="../../app/train/page.py"/>
        <source>Training</source>
        <translation>Treinamento</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Training did not help: the untouched source is still the best, and is what the model holds. Try more hours, a lower learning rate, or a checkpoint that is closer.</source>
        <translation>O treinamento não ajudou: a origem intocada ainda é a melhor, e é o que o modelo contém. Tente mais horas, uma taxa de aprendizado menor ou um checkpoint mais próximo.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>Training goes on without the window, as long as this computer runs. Open the project again to find it where it is then. Pausing saves everything, and the run can be resumed from the same point later. Stopping keeps the best check as the result.</source>
        <translation>O treinamento segue sem a janela enquanto este computador estiver ligado. Abra o projeto de novo para ver em que ponto está. Pausar salva tudo, e é possível continuar depois do mesmo ponto. Parar guarda a melhor verificação como resultado.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Training learns from train, checks on dev, and leaves test for the end.</source>
        <translation>O treinamento aprende com train, verifica com dev e guarda test para o final.</translation>
    </message>
    <message>
        <location filename="../../core/training/__main__.py"/>
        <source>Training stopped because of a defect: {name}: {error}</source>
        <translation>O treinamento parou por causa de um defeito: {name}: {error}</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>Training, {percent}</source>
        <translation>Treinando, {percent}</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Training, {share}</source>
        <translation>Treinando, {share}</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>Transcribe files</source>
        <translation>Transcrever arquivos</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>Transcribe it first, or leave it out.</source>
        <translation>Transcreva antes, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>Transcribe it, or bring those without text too.</source>
        <translation>Transcreva, ou traga também o que não tem texto.</translation>
    </message>
    <message>
        <location filename="../../core/sources/closeness.py"/>
        <source>Transcribe twenty clips of one to twenty seconds first.</source>
        <translation>Transcreva antes vinte trechos de um a vinte segundos.</translation>
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
        <translation>Arquivos .trs do Transcriber: turnos de falantes identificados, ao lado do som que cada arquivo cita.</translation>
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
        <translation>Transcrição</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>Transcript or utterance</source>
        <translation>Transcrição ou enunciado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <source>Transcript, before and after</source>
        <translation>Transcrição, antes e depois</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Transcripts</source>
        <translation>Transcrições</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Transcripts stay as you write them. Before training, clean-up rules make them plain: lower case, no punctuation, single spaces. The line under the transcript shows the result.</source>
        <translation>As transcrições ficam como foram escritas. Antes do treinamento, regras de limpeza as simplificam: minúsculas, sem pontuação, espaços simples. A linha abaixo da transcrição mostra o resultado.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <source>Transcripts that would change</source>
        <translation>Transcrições que mudariam</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>Transcripts themselves stay as they are</source>
        <translation>As transcrições em si não mudam</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>Transcripts with their history, recordings, takes and runs, in one file.</source>
        <translation>Transcrições com seu histórico, gravações, tomadas e treinamentos, em um só arquivo.</translation>
    </message>
    <message>
        <location filename="../../app/train/shown_runs.py"/>
        <source>Transfer</source>
        <translation>Transferência</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>Transformers</source>
        <translation>Transformers</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>Treat as one letter</source>
        <translation>Tratar como uma letra</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/alphabet/new_letter_pane.py"/>
        <source>Treat as one letter…</source>
        <translation>Tratar como uma letra…</translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>Trend</source>
        <translation>Tendência</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>Tried on dev</source>
        <translation>Testado em dev</translation>
    </message>
    <message>
        <location filename="../../core/onnx_export/layout.py"/>
        <source>Tried on {clips} clips of the dev set ({seconds:.0f} s): {same} texts are the same, and log probabilities differ by {greatest:.1g} at most.</source>
        <translation>Testado com {clips} clipes do dev ({seconds:.0f} s): {same} textos são iguais, e as probabilidades logarítmicas diferem em {greatest:.1g} no máximo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Tried on {n:,} of your clips, closest first</source>
        <translation>Testados com {n:,} dos seus clipes, o mais próximo primeiro</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Trim</source>
        <translation>Aparar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Trim many to speech…</source>
        <translation>Aparar vários à fala…</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Trim them to speech, so that training listens to voices only.</source>
        <translation>Apare-os à fala, para que o treinamento ouça só vozes.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_commands.py"/>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Trim to speech</source>
        <translation>Aparar à fala</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Trim to speech…</source>
        <translation>Aparar à fala…</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Trim {0} to speech</source>
        <translation type="vanished">Aparar {0} à fala</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Trim {what} to speech</source>
        <translation>Aparar {what} à fala</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Try %n on your clips</source>
        <extracomment>one: Try one on your clips</extracomment>
        <translation>
            <numerusform>Testar %n com seus clipes</numerusform>
            <numerusform>Testar %n com seus clipes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <location filename="../../app/checkpoints/download_controller.py"/>
        <location filename="../../app/checkpoints/trial_controller.py"/>
        <location filename="../../app/frame/project_notices.py"/>
        <location filename="../../app/live/model_controller.py"/>
        <location filename="../../app/widgets/error_strip.py"/>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>Try again.</source>
        <translation>Tente de novo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>Try again. If it stays so, a mirror (HF_ENDPOINT) mixes revisions. {kept}</source>
        <translation>Tente de novo. Se continuar assim, um espelho (HF_ENDPOINT) mistura revisões. {kept}</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>Try again. If it stays so, a proxy or a mirror (HF_ENDPOINT) changes files, or the model was replaced.</source>
        <translation>Tente de novo. Se continuar assim, um proxy ou um espelho (HF_ENDPOINT) muda arquivos, ou o modelo foi substituído.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>Try again: what was fetched is kept.</source>
        <translation>Tente de novo: o que foi buscado fica guardado.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>Try again; if it stays so, a proxy or a mirror (HF_ENDPOINT) cuts files.</source>
        <translation>Tente de novo; se continuar assim, um proxy ou um espelho (HF_ENDPOINT) corta arquivos.</translation>
    </message>
    <message>
        <location filename="../../core/sources/closeness.py"/>
        <source>Try another, or try again.</source>
        <translation>Tente outro, ou tente de novo.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Try it on your clips</source>
        <translation>Testá-lo com seus clipes</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/details_pane.py"/>
        <source>Try on dev set</source>
        <translation>Testar no conjunto dev</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/commands.py"/>
        <source>Try the checkpoint on the dev set</source>
        <translation>Testar o checkpoint no conjunto dev</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Trying the device</source>
        <translation>Testando o dispositivo</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Trying the longest utterances</source>
        <translation>Testando os enunciados mais longos</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Trying the longest utterances of the dev set</source>
        <translation>Testando os enunciados mais longos do conjunto dev</translation>
    </message>
    <message>
        <location filename="../../core/training/dryrun.py"/>
        <source>Trying to save and load</source>
        <translation>Testando salvar e carregar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/trial_controller.py"/>
        <location filename="../../app/train/new_run/measuring.py"/>
        <source>Trying {name}</source>
        <translation>Testando {name}</translation>
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
        <translation>turcomeno</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Two scripts in one word: {text}</source>
        <translation>Duas escritas em uma palavra: {text}</translation>
    </message>
    <message>
        <location filename="../../app/train/publish_pane.py"/>
        <source>Type a name: your account or organisation, a slash, and the model’s name.</source>
        <translation>Digite um nome: sua conta ou organização, uma barra e o nome do modelo.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>Type a text.</source>
        <translation>Digite um texto.</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>Type one.</source>
        <translation>Digite um.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/language_fields.py"/>
        <source>Type the code of {name} too (ISO 639-3, such as tci).</source>
        <translation>Digite também o código de {name} (ISO 639-3, como tci).</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Type to narrow the list; Enter asks the hub for your words, or for one model by OWNER/NAME. “Get a model that has heard people” chooses the smallest one that may be used for anything, understands the neighbour’s language and fits this computer’s memory.</source>
        <translation>Digite para restringir a lista; Enter consulta o hub sobre as palavras digitadas, ou sobre um modelo por OWNER/NAME. “Obter um modelo que ouviu pessoas” escolhe o menor que pode ser usado para qualquer fim, entende a língua vizinha e cabe na memória deste computador.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Typographic and typed apostrophes become one character: the alphabet’s own where it has one.</source>
        <translation>Apóstrofos tipográficos e de teclado viram um só caractere: o do próprio alfabeto, se houver.</translation>
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
        <translation>Entendem as pessoas em línguas de outras famílias</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Understand people in very many languages</source>
        <translation>Entendem as pessoas em muitíssimas línguas</translation>
    </message>
    <message>
        <location filename="../../core/sources/offers.py"/>
        <source>Understand people in {language}</source>
        <translation>Entendem as pessoas em {language}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>Understands</source>
        <translation>Entende</translation>
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
        <translation>Desfazer</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Undo takes the whole import back.</source>
        <translation>Desfazer reverte a importação inteira.</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>Undo the import to have the old text.</source>
        <translation>Desfaça a importação para ter o texto antigo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_commands.py"/>
        <location filename="../../app/frame/main_window.py"/>
        <source>Undo: {label}</source>
        <translation>Desfazer: {label}</translation>
    </message>
    <message>
        <location filename="../../core/sources/token.py"/>
        <source>Unlock it and try again; or set HF_TOKEN, or log in with `hf auth login`.</source>
        <translation>Desbloqueie-o e tente de novo; ou defina HF_TOKEN, ou entre com `hf auth login`.</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Unpack and open</source>
        <translation>Desempacotar e abrir</translation>
    </message>
    <message>
        <location filename="../../core/importers/packed.py"/>
        <source>Unpack it yourself, and look at what is in it.</source>
        <translation>Descompacte por conta própria e examine o conteúdo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Unpack it, and import the folder.</source>
        <translation>Descompacte-o e importe a pasta.</translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>Unpack the archive again.</source>
        <translation>Descompacte o pacote de novo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>Unpack the corpus completely.</source>
        <translation>Descompacte o corpus por completo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>Unpack them; each has the folders etc and wav.</source>
        <translation>Descompacte-os; cada um tem as pastas etc e wav.</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Unpack {name}</source>
        <translation>Desempacotar {name}</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Unpacked into {folder}</source>
        <translation>Desempacotado em {folder}</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>Unpacking was cancelled.</source>
        <translation>O desempacotamento foi cancelado.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Unpin</source>
        <translation>Desafixar</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Unset it to fetch models.</source>
        <translation>Remova-o para buscar modelos.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Unset it to put models on the hub.</source>
        <translation>Remova-o para colocar modelos no hub.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Untick all</source>
        <translation>Desmarcar tudo</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Untouched, on clips of this project: counts the letters that they get wrong.</source>
        <translation>Sem mexer neles, com clipes deste projeto: conta as letras que eles erram.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Up to</source>
        <translation>Até</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/__init__.py"/>
        <source>Update %n transcripts</source>
        <extracomment>one: Update one transcript</extracomment>
        <translation>
            <numerusform>Atualizar %n transcrição</numerusform>
            <numerusform>Atualizar %n transcrições</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>Update Vizinho to open it.</source>
        <translation>Atualize o Vizinho para abri-lo.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>Update Vizinho to open it. Nothing was changed.</source>
        <translation>Atualize o Vizinho para abri-lo. Nada foi alterado.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/server.py"/>
        <location filename="../../core/text/rules.py"/>
        <source>Update Vizinho.</source>
        <translation>Atualize o Vizinho.</translation>
    </message>
    <message>
        <location filename="../../core/importers/__init__.py"/>
        <source>Update {changed}</source>
        <translation type="vanished">Atualizar {changed}</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Upper Sorbian</source>
        <comment>language</comment>
        <translation>alto sorábio</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/hugging_face.py"/>
        <location filename="../../core/families/kind.py"/>
        <location filename="../../core/families/whisper/__init__.py"/>
        <source>Upper layers</source>
        <translation>Camadas superiores</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Urdu</source>
        <comment>language</comment>
        <translation>urdu</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Use a token with the right to write ({page}), or choose a name of your own: OWNER/NAME.</source>
        <translation>Use um token com permissão de escrita ({page}), ou escolha um nome seu: DONO/NOME.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <location filename="../../core/commands/alphabet_changes.py"/>
        <source>Use all suggestions</source>
        <translation>Usar todas as sugestões</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>Use it with --from scratch, or leave it out.</source>
        <translation>Use com --from scratch, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>Use system font</source>
        <translation>Usar fonte do sistema</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/commands.py"/>
        <source>Use the suggestion</source>
        <translation>Usar a sugestão</translation>
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
        <translation>Padrão</translation>
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
        <translation>Duração dos enunciados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>Utterance lengths. Left and Right choose a range, Shift widens it, Esc clears</source>
        <translation>Durações dos enunciados. Esquerda e Direita escolhem um intervalo, Shift o amplia, Esc limpa</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Utterance {0}, {1} seconds, kept {2} to {3}</source>
        <translation type="vanished">Enunciado {0}, {1} segundos, mantido de {2} a {3}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Utterance {id}</source>
        <translation>Enunciado {id}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>Utterance {key}, {seconds:.2f} seconds, kept {start:.2f} to {end:.2f}</source>
        <translation>Enunciado {key}, {seconds:.2f} segundos, guardado de {start:.2f} a {end:.2f}</translation>
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
        <translation>Os enunciados viram arquivos próprios: o lugar deles nas gravações não é guardado.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>Utterances that do not fit the alphabet</source>
        <translation>Enunciados que não cabem no alfabeto</translation>
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
        <translation>uzbeque</translation>
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
        <translation>Valor de um aviso</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>Variation</source>
        <translation>Variação</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Venetian</source>
        <comment>language</comment>
        <translation>vêneto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <location filename="../../core/project/flags.py"/>
        <source>Very quiet</source>
        <translation>Muito baixo</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>Very quiet: under</source>
        <translation>Muito baixo: abaixo de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/flag_words.py"/>
        <source>Very quiet: {text}.</source>
        <translation>Muito baixo: {text}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Very small and quick, English only: for close relatives of English.</source>
        <translation>Muito pequeno e rápido, só inglês: para parentes próximos do inglês.</translation>
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
        <translation>Exibir</translation>
    </message>
    <message>
        <location filename="../../app/shortcuts/key_sets.py"/>
        <source>Vizinho</source>
        <translation>Vizinho</translation>
    </message>
    <message>
        <location filename="../../core/families/trust.py"/>
        <source>Vizinho never runs code from a model: choose another.</source>
        <translation>O Vizinho nunca executa código de um modelo: escolha outro.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Vizinho teaches a speech recogniser a language by starting from a model of a neighbour. Most letters carry over with what the model knows of their sound; only the new ones begin afresh.</source>
        <translation>O Vizinho ensina uma língua a um reconhecedor de fala partindo do modelo de uma língua vizinha. A maioria das letras é herdada com o que o modelo sabe do som delas; só as novas começam do zero.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>Voice tells speech from noise. Loudness is far quicker, and does for quiet rooms.</source>
        <translation>Voz distingue fala de ruído. Volume é bem mais rápido e basta em ambientes silenciosos.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>Voices</source>
        <translation>Vozes</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>WAV, 16 bit, at the rate of its recording</source>
        <translation>WAV, 16 bits, na taxa da gravação</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>WAV, FLAC, Ogg Vorbis and Opus, MP3, AIFF and others; M4A, MP4, WebM and WMA as well.</source>
        <translation>WAV, FLAC, Ogg Vorbis e Opus, MP3, AIFF e outros; também M4A, MP4, WebM e WMA.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Wait a moment, then try again. {kept}</source>
        <translation>Espere um momento e tente de novo. {kept}</translation>
    </message>
    <message>
        <location filename="../../core/runs/reader.py"/>
        <source>Wait for it, or pause it.</source>
        <translation>Espere que termine, ou pause-o.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Wait some minutes. {kept}</source>
        <translation>Espere alguns minutos. {kept}</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Wait some minutes; logging in raises the limit. {kept}</source>
        <translation>Espere alguns minutos; entrar na conta aumenta o limite. {kept}</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/train/states.py"/>
        <source>Waiting</source>
        <comment>a run</comment>
        <translation>Em espera</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Waiting</source>
        <comment>a task</comment>
        <translation>Em espera</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Waiting for the first check</source>
        <translation>À espera da primeira verificação</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Waiting for the first check, about {time}</source>
        <translation>À espera da primeira verificação, cerca de {time}</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Waits in the queue</source>
        <translation>Espera na fila</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Walloon</source>
        <comment>language</comment>
        <translation>valão</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Wanted: ELAN, TextGrid, CHAT, EXMARaLDA, FLEx, Transcriber, CTM, Audacity labels or subtitles; sounds with or without texts beside them; a table (CSV, TSV, JSON lines); or the folder of a corpus such as Common Voice, Kaldi, Lhotse or LJSpeech.</source>
        <translation>Pode-se importar: ELAN, TextGrid, CHAT, EXMARaLDA, FLEx, Transcriber, CTM, rótulos do Audacity ou legendas; sons com ou sem textos ao lado; uma tabela (CSV, TSV, linhas JSON); ou a pasta de um corpus como Common Voice, Kaldi, Lhotse ou LJSpeech.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>Wanted: JSON lines with a sound (audio_filepath) and a text each.</source>
        <translation>Esperado: linhas JSON, cada uma com um som (audio_filepath) e um texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>Wanted: metadata.csv and the folder wavs.</source>
        <translation>Esperado: metadata.csv e a pasta wavs.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>Wanted: metadata.csv or metadata.jsonl with file_name.</source>
        <translation>Esperado: metadata.csv ou metadata.jsonl com file_name.</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <location filename="../../app/home/next_steps.py"/>
        <source>Watch it</source>
        <translation>Acompanhar</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>Watch {name}</source>
        <translation>Acompanhar {name}</translation>
    </message>
    <message>
        <location filename="../../core/sources/closeness.py"/>
        <source>Weak evidence: it hints at a neighbour. A short run of each, side by side, settles it.</source>
        <translation>Indício fraco: aponta uma vizinha. Um treinamento curto de cada uma, lado a lado, decide.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Welsh</source>
        <comment>language</comment>
        <translation>galês</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>West Frisian</source>
        <comment>language</comment>
        <translation>frísio ocidental</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>What a model heard</source>
        <translation>O que um modelo ouviu</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>What a run can start from</source>
        <translation>De que um treinamento pode partir</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>What a run starts from</source>
        <translation>De que um treinamento parte</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>What became of every file</source>
        <translation>O que foi feito de cada arquivo</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>What could be read was imported; copy it again if you can.</source>
        <translation>O que pôde ser lido foi importado; copie o arquivo de novo, se possível.</translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>What could be read was read. Take another copy if there is one.</source>
        <translation>O que era legível foi lido. Use outra cópia, se houver.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>What does not fit</source>
        <translation>O que não cabe no alfabeto</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>What goes along</source>
        <translation>O que vai junto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What has changed in the source</source>
        <translation>O que mudou na fonte</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>What hears (encoder)</source>
        <translation>O que ouve (codificador)</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>What hears stays as it is: quick, and enough where the sounds are known.</source>
        <translation>O que ouve fica como está: rápido, e basta onde os sons são conhecidos.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>What is chosen or listed can be trimmed, split at pauses, merged, tagged or given a speaker in one step: menu Corpus, Many at once. Each says first what would change, can be cancelled, and is undone by one Undo.</source>
        <translation>O que está escolhido ou listado pode ser aparado, partido nas pausas, unido, etiquetado ou receber um falante em um só passo: menu Corpus, Vários de uma vez. Cada ação diz antes o que mudaria, pode ser cancelada e é desfeita com um só Desfazer.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>What is heard beside the words: [laugh], {breath}, &lt;noise&gt;.</source>
        <translation>O que se ouve além das palavras: [laugh], {breath}, &lt;noise&gt;.</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>What is in it was looked at.</source>
        <translation>O conteúdo dela foi examinado.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>What is mended, or to be looked at</source>
        <translation>O que foi corrigido ou precisa ser conferido</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>What is merged</source>
        <translation>O que se une</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <source>What is not transcribed counts in no split</source>
        <translation>O que não está transcrito não conta em nenhum conjunto</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>What is odd in it is no invisible sign.</source>
        <translation>O que há de estranho nele não é um sinal invisível.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_dialog.py"/>
        <source>What is what</source>
        <translation>O que é o quê</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What is wrong</source>
        <translation>O que está errado</translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>What it does</source>
        <translation>O que faz</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>What it is</source>
        <translation>O que é</translation>
    </message>
    <message>
        <location filename="../../app/frame/about.py"/>
        <source>What it is made of</source>
        <translation>De que é feito</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What it says now</source>
        <translation>O que diz agora</translation>
    </message>
    <message>
        <location filename="../../app/train/panes.py"/>
        <source>What it writes now</source>
        <translation>O que escreve agora</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>What learns</source>
        <translation>O que aprende</translation>
    </message>
    <message>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>What runs beside the window</source>
        <translation>O que é executado além da janela</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>What stays behind</source>
        <translation>O que fica para trás</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>What texts are written with: the letters of the alphabet, pieces of words that are learnt from the train texts, or what the source writes with, its pieces or letters as they are.</source>
        <translation>Com que os textos são escritos: as letras do alfabeto, pedaços de palavras aprendidos dos textos de train, ou aquilo com que a origem escreve, seus pedaços ou letras como são.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>What the model is taught, a key of core.objectives.OBJECTIVES: the family's.</source>
        <translation>O que se ensina ao modelo, uma chave de core.objectives.OBJECTIVES: a da família.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_model.py"/>
        <location filename="../../core/project/filters.py"/>
        <source>What the model read</source>
        <translation>Leitura do modelo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <location filename="../../app/frame/help.py"/>
        <source>What the model will read</source>
        <translation>O que o modelo vai ler</translation>
    </message>
    <message>
        <location filename="../../app/train/samples.py"/>
        <source>What the model writes now</source>
        <translation>O que o modelo escreve agora</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>What the model wrote</source>
        <translation>O que o modelo escreveu</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <source>What the rule is about</source>
        <translation>De que trata a regra</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>What the run is called in lists.</source>
        <translation>Como o treinamento é chamado nas listas.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>What this run is for</source>
        <translation>Para que serve este treinamento</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>What to call the source in lists, such as "Spanish · starter".</source>
        <translation>Como chamar a origem nas listas, por exemplo “Espanhol · inicial”.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What to do</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <source>What to make of the model</source>
        <translation>O que fazer do modelo</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>What was fetched is kept: the same again goes on from there.</source>
        <translation>O que foi buscado fica guardado: o mesmo de novo continua dali.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/download_controller.py"/>
        <source>What was fetched of {model} is kept</source>
        <translation>O que foi buscado de {model} fica guardado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <location filename="../../app/frame/palette.py"/>
        <source>What was found</source>
        <translation>O que foi encontrado</translation>
    </message>
    <message>
        <location filename="../../app/live/device_loss.py"/>
        <source>What was heard until then is kept.</source>
        <translation>O que foi ouvido até então está guardado.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>What was heard until then is kept. Check the device, then retry.</source>
        <translation>O que foi ouvido até então fica guardado. Verifique o dispositivo e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>What was heard until then is kept. Make room on the disk, then record again.</source>
        <translation>O que foi ouvido até então fica guardado. Libere espaço no disco e grave de novo.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/capture.py"/>
        <source>What was heard until then is kept. Plug it in again, then retry.</source>
        <translation>O que foi ouvido até então fica guardado. Conecte-o de novo e tente outra vez.</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>What was heard, line by line</source>
        <translation>O que foi ouvido, linha por linha</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What was kept out</source>
        <translation>O que não foi importado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <source>What was left as it is, and why</source>
        <translation>O que ficou como estava e por quê</translation>
    </message>
    <message>
        <location filename="../../app/corpus/quality/limits_dialog.py"/>
        <source>What was measured is kept: another limit reads no sound again.</source>
        <translation>O que foi medido é mantido: mudar um limite não relê nenhum som.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>What was mended, or is to be looked at</source>
        <translation>O que foi corrigido ou deve ser conferido</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>What was really said</source>
        <translation>O que foi dito de fato</translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>What was saved in {folder} cannot be read.</source>
        <translation>Não foi possível ler o que foi salvo em {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/train/export_dialog.py"/>
        <location filename="../../core/sources/push_errors.py"/>
        <source>What was sent is kept there: the same again goes on from there.</source>
        <translation>O que foi enviado fica lá: o mesmo outra vez continua dali.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../core/families/parakeet_tdt/__init__.py"/>
        <source>What was written before</source>
        <translation>O que foi escrito antes</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>What will happen</source>
        <translation>O que vai acontecer</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>What would be</source>
        <translation>Como ficaria</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>What would be kept out</source>
        <translation>O que não seria importado</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>What writes (decoder)</source>
        <translation>O que escreve (decodificador)</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>What writes stays as it is: for other voices and rooms.</source>
        <translation>O que escreve fica como está: para outras vozes e outras salas.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/sign_table.py"/>
        <source>What {sign} is</source>
        <translation>O que é {sign}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_sound.py"/>
        <source>When importing again</source>
        <translation>Ao importar de novo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/corpus/files/import_report.py"/>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/named_rows.py"/>
        <source>Where else to look for the sound files.</source>
        <translation>Onde mais procurar os arquivos de som.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Where files are</source>
        <translation>Onde ficam os arquivos</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>Where formats overlap</source>
        <translation>Onde formatos se sobrepõem</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>Where is {name} now?</source>
        <translation>Onde está {name} agora?</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/relink.py"/>
        <source>Where is {name}?</source>
        <translation>Onde está {name}?</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/table.py"/>
        <source>Where it is</source>
        <translation>Onde está</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>Where it runs</source>
        <translation>Onde é executado</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/device_settings.py"/>
        <source>Where new runs train</source>
        <translation>Onde rodar treinamentos</translation>
    </message>
    <message>
        <location filename="../../core/commands/export_model.py"/>
        <source>Where shall the model go?</source>
        <translation>Para onde vai o modelo?</translation>
    </message>
    <message>
        <location filename="../../app/live/input_bar.py"/>
        <source>Where the sound comes from</source>
        <translation>De onde vem o som</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Where to look</source>
        <translation>Onde procurar</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Where to train; auto takes CUDA, then MPS, then the CPU.</source>
        <translation>Onde treinar; auto usa CUDA, depois MPS, depois a CPU.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>Whether all rules must hold, or any of them</source>
        <translation>Se devem valer todas as regras ou qualquer uma</translation>
    </message>
    <message>
        <location filename="../../core/exporters/kaldi.py"/>
        <location filename="../../core/exporters/nemo.py"/>
        <source>Which channel is heard is not kept for {channels:,} utterances.</source>
        <translation>Não fica guardado que canal é ouvido em {channels:,} enunciados.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_row.py"/>
        <source>Which columns the table shows</source>
        <translation>Que colunas a tabela mostra</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <source>Which file goes with which sound</source>
        <translation>Que arquivo acompanha que som</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Which is nearest?</source>
        <translation>Qual é o mais próximo?</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>Which is nearest? Trying them on clips of yours hints at it; a probe of each settles it.</source>
        <translation>Qual é o mais próximo? Testá-los com clipes seus dá uma pista; uma sondagem de cada um decide.</translation>
    </message>
    <message>
        <location filename="../../core/training/settings_help.py"/>
        <source>Which layers learn when, a key of core.strategies.STRATEGIES.</source>
        <translation>Que camadas aprendem quando, uma chave de core.strategies.STRATEGIES.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>Which letters the {language} checkpoint already knows, and where the new ones start from</source>
        <translation>Que letras o checkpoint de {language} já conhece e de onde partem as novas</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>Which of them is the transcript.</source>
        <translation>Qual deles é a transcrição.</translation>
    </message>
    <message>
        <location filename="../../app/train/panes.py"/>
        <source>Which runs are shown</source>
        <translation>Quais treinamentos são mostrados</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>Which tiers hold what is said, as far as what is on them tells. Translations, notes and phones are better left out.</source>
        <translation>Que trilhas contêm o que é dito, até onde o conteúdo delas permite saber. É melhor deixar de fora traduções, notas e fones.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>Which utterances</source>
        <translation>Quais enunciados</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>Who speaks</source>
        <translation>Quem fala</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Whole corpora: Common Voice, Kaldi, Lhotse, NeMo, ESPnet, Label Studio, audio folders, LibriSpeech, VoxForge. Several formats in one folder are one import, which ends with an account of every file.</source>
        <translation>Corpora inteiros: Common Voice, Kaldi, Lhotse, NeMo, ESPnet, Label Studio, pastas de áudio, LibriSpeech, VoxForge. Vários formatos em uma pasta são uma só importação, que termina com um relatório de cada arquivo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>Whole words</source>
        <translation>Palavras inteiras</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/new_letters.py"/>
        <location filename="../../app/corpus/bulk/bulk_report.py"/>
        <location filename="../../app/corpus/files/import_preview.py"/>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>Why not, and which</source>
        <translation>Por que não, e quais</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>Why?</source>
        <translation>Por quê?</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/__init__.py"/>
        <source>Width of the adapters: how much they can learn, and their size.</source>
        <translation>Largura dos adaptadores: quanto podem aprender e seu tamanho.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>With</source>
        <translation>Por</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>With numbers spelt out</source>
        <translation>Com números por extenso</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Wolof</source>
        <comment>language</comment>
        <translation>uólofe</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <source>Word and letter error rate against hours heard</source>
        <translation>Taxa de erro de palavras e de letras por horas ouvidas</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>Word error rate (WER) counts wrong, left out and extra words against the words that were said; letter error rate (CER) does the same for letters. Lower is better; 0% is perfect.</source>
        <translation>A taxa de erro de palavras (WER) conta palavras erradas, omitidas e a mais em relação às palavras ditas; a taxa de erro de letras (CER) faz o mesmo com letras. Menor é melhor; 0% é perfeito.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>Word errors before its first step: {rate}</source>
        <translation>Erros de palavras antes do primeiro passo: {rate}</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>Word errors on the dev set are down to {rate}.</source>
        <translation>Os erros de palavras no conjunto dev caíram para {rate}.</translation>
    </message>
    <message>
        <location filename="../../app/train/advice.py"/>
        <source>Word errors stay near 100% while {cer} of the letters are wrong. Look at the samples below; more hours, or a checkpoint that is closer, usually help.</source>
        <translation>Os erros de palavras continuam perto de 100%, com {cer} das letras erradas. Veja as amostras abaixo; mais horas, ou um checkpoint mais próximo, costumam ajudar.</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>Word errors, dev</source>
        <translation>Erros de palavras, dev</translation>
    </message>
    <message>
        <location filename="../../app/train/charts.py"/>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>Words</source>
        <translation>Palavras</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>Words added behind</source>
        <translation>Palavras acrescentadas no fim</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Words in brackets that may have been said: (diz ele).</source>
        <translation>Palavras entre parênteses que podem ter sido ditas: (diz ele).</translation>
    </message>
    <message>
        <location filename="../../app/live/word_flow.py"/>
        <source>Words of the take</source>
        <translation>Palavras da tomada</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan_kept.py"/>
        <source>Words under utterances with new times lie outside of them in ELAN: they keep their own.</source>
        <translation>No ELAN, palavras sob enunciados com tempos novos ficam fora deles: elas mantêm os próprios tempos.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Words were shared out by the times a model heard them in {by_model:,}.</source>
        <translation>Em {by_model:,}, as palavras foram repartidas pelos tempos em que um modelo as ouviu.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Words were shared out by time in {by_time:,}: listen to where they part.</source>
        <translation>Em {by_time:,}, as palavras foram repartidas pelo tempo: ouça onde se separam.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>Words with a number behind a low line: a casa ipu_5.</source>
        <translation>Palavras com um número após um sublinhado: a casa ipu_5.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>Words with times (.ctm), joined into utterances at pauses, and the recordings that they name.</source>
        <translation>Palavras com tempos (.ctm), unidas em enunciados nas pausas, e as gravações que elas indicam.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/job_dialog.py"/>
        <source>Working</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>Would be read</source>
        <translation>Seria lido</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>Would become</source>
        <translation>Ficaria</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>Write --rule {field} {op} 2.5.</source>
        <translation>Escreva --rule {field} {op} 2.5.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/marks.py"/>
        <source>Write 0 or more seconds.</source>
        <translation>Escreva 0 ou mais segundos.</translation>
    </message>
    <message>
        <location filename="../../core/commands/training.py"/>
        <source>Write NAME=VALUE, such as --set learning_rate=5e-4.</source>
        <translation>Escreva NAME=VALUE, por exemplo --set learning_rate=5e-4.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push.py"/>
        <source>Write OWNER/NAME, such as ana/parakeet-wolof: OWNER is your account or organisation.</source>
        <translation>Escreva DONO/NOME, como ana/parakeet-wolof: DONO é sua conta ou organização.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>Write OWNER/NAME, such as openai/whisper-base, or OWNER/NAME@REVISION.</source>
        <translation>Escreva OWNER/NAME, por exemplo openai/whisper-base, ou OWNER/NAME@REVISION.</translation>
    </message>
    <message>
        <location filename="../../core/commands/takes.py"/>
        <source>Write correct TAKE TEXT, or keep TAKE...</source>
        <translation>Escreva correct TAKE TEXT, ou keep TAKE...</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>Write each line into a text beside its sound, or a table.</source>
        <translation>Escreva cada linha em um texto ao lado do som, ou em uma tabela.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/suggestions.py"/>
        <source>Write each word in one script</source>
        <translation>Escrever cada palavra em uma só escrita</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>Write it after text; "" takes it away.</source>
        <translation>Escreva-a depois de text; "" a remove.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>Write it as 12.5.</source>
        <translation>Escreva assim: 12.5.</translation>
    </message>
    <message>
        <location filename="../../core/commands/importing.py"/>
        <source>Write it as FORMAT.OPTION=VALUE.</source>
        <translation>Escreva no formato FORMAT.OPTION=VALUE.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Write numbers as words</source>
        <translation>Escrever números por extenso</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>Write one; a number will do.</source>
        <translation>Escreva um; um número basta.</translation>
    </message>
    <message>
        <location filename="../../core/commands/runs.py"/>
        <source>Write rename RUN NAME, note RUN TEXT, curves RUN, or pause, stop, remove, restore RUN...</source>
        <translation>Escreva rename RUN NAME, note RUN TEXT, curves RUN, ou pause, stop, remove, restore RUN...</translation>
    </message>
    <message>
        <location filename="../../core/commands/listing.py"/>
        <source>Write save NAME --rule FIELD OP VALUE, rename OLD NEW, or delete NAME.</source>
        <translation>Escreva save NAME --rule FIELD OP VALUE, rename OLD NEW, ou delete NAME.</translation>
    </message>
    <message>
        <location filename="../../core/commands/speakers.py"/>
        <source>Write set NAME FACT VALUE (facts: {facts}), or merge KEEP OTHER...</source>
        <translation>Escreva set NAME FACT VALUE (FACT pode ser: {facts}), ou merge KEEP OTHER...</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>Write the Greek ς as σ everywhere</source>
        <translation>Escrever o ς grego sempre como σ</translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>Write the part as name:1 (the first), name:-1 (the last), name:+:2 or name:/pattern/.</source>
        <translation>Escreva a parte como name:1 (a primeira), name:-1 (a última), name:+:2 ou name:/pattern/.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/fields.py"/>
        <source>Write the tag to add or to remove.</source>
        <translation>Escreva a etiqueta a adicionar ou remover.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>Write the whole path.</source>
        <translation>Escreva o caminho completo.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>Write train, dev, test or none after split-to.</source>
        <translation>Escreva train, dev, test ou none depois de split-to.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>Write what is said in it, or leave it out.</source>
        <translation>Escreva o que é dito nele, ou deixe de fora.</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <location filename="../../core/evaluation/in_child.py"/>
        <source>Write what is said in them first.</source>
        <translation>Escreva antes o que é dito neles.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/markup.py"/>
        <source>Write what is said, or leave it out.</source>
        <translation>Escreva o que é dito, ou deixe-o de fora.</translation>
    </message>
    <message>
        <location filename="../../core/project/take_to_utterance.py"/>
        <source>Write what was said, then keep it.</source>
        <translation>Escreva o que foi dito e então mantenha a tomada.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/remedies.py"/>
        <source>Write with pieces of words</source>
        <translation>Escrever com pedaços de palavras</translation>
    </message>
    <message>
        <location filename="../../core/runs/fit.py"/>
        <source>Write with pieces of words instead: --set vocabulary=pieces.</source>
        <translation>Escreva com pedaços de palavras: --set vocabulary=pieces.</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Write your own</source>
        <translation>Escrever outra frase</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>Write your own…</source>
        <translation>Escrever outra…</translation>
    </message>
    <message>
        <location filename="../../core/commands/checking.py"/>
        <source>Write {name}=NUMBER.</source>
        <translation>Escreva {name}=NUMBER.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <source>Writes</source>
        <translation>Escreve</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Writes Portuguese by letters: a sure start for Galician and other neighbours.</source>
        <translation>Escreve português por letras: um começo seguro para o galego e outras vizinhas.</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>Writes Spanish by letters: a sure start for Spanish's neighbours, with a graphics card.</source>
        <translation>Escreve espanhol por letras: um começo seguro para as vizinhas do espanhol, com placa de vídeo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>Writing</source>
        <translation>Escrevendo</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>Writing the final text</source>
        <translation>Escrevendo o texto final</translation>
    </message>
    <message>
        <location filename="../../core/training/trainer.py"/>
        <source>Writing the model</source>
        <translation>Gravando o modelo</translation>
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
        <translation>iacuto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <location filename="../../app/formatting.py"/>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Yiddish</source>
        <comment>language</comment>
        <translation>iídiche</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Yoruba</source>
        <comment>language</comment>
        <translation>iorubá</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>Your changes are saved all the same. Make room on the disk; opening the project again tries it again.</source>
        <translation>Suas alterações estão salvas mesmo assim. Libere espaço no disco; ao abrir o projeto de novo, há nova tentativa.</translation>
    </message>
    <message>
        <location filename="../../app/messages.py"/>
        <source>Your project is as it was before. The report below helps to mend it.</source>
        <translation>O projeto está como antes. O relatório abaixo ajuda a corrigir o problema.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>Your token may lack the right to read it. {login}</source>
        <translation>Pode faltar ao seu token a permissão de lê-lo. {login}</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>Your token may not write to {model}.</source>
        <translation>Seu token não pode escrever em {model}.</translation>
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
        <translation>Linha de base zero-shot {rate}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Zoom out</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <location filename="../../app/corpus/corpus_actions.py"/>
        <source>Zoom to the selection</source>
        <translation>Ampliar a seleção</translation>
    </message>
    <message>
        <location filename="../../core/languages.py"/>
        <source>Zulu</source>
        <comment>language</comment>
        <translation>zulu</translation>
    </message>
    <message>
        <location filename="../../core/commands/listing.py"/>
        <source>`vizinho filters {folder}` lists them.</source>
        <translation>`vizinho filters {folder}` os lista.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>`vizinho history DIR` lists the steps.</source>
        <translation>`vizinho history DIR` lista os passos.</translation>
    </message>
    <message>
        <location filename="../../core/commands/corpus.py"/>
        <source>`vizinho new` or `vizinho sample` makes a project.</source>
        <translation>`vizinho new` ou `vizinho sample` cria um projeto.</translation>
    </message>
    <message>
        <location filename="../../core/commands/queueing.py"/>
        <source>`vizinho queue {folder}` lists them.</source>
        <translation>`vizinho queue {folder}` lista os treinamentos.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>`vizinho sources` lists what is.</source>
        <translation>`vizinho sources` lista o que está.</translation>
    </message>
    <message>
        <location filename="../../core/commands/speakers.py"/>
        <source>`vizinho speakers {folder}` lists who there is.</source>
        <translation>`vizinho speakers {folder}` lista os falantes que há.</translation>
    </message>
    <message>
        <location filename="../../core/commands/takes.py"/>
        <source>`vizinho takes {parent}` lists them.</source>
        <translation>`vizinho takes {parent}` lista as tomadas.</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/letter_comparison.py"/>
        <source>a fresh start</source>
        <translation>um começo novo</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/table.py"/>
        <source>a good start</source>
        <translation>um bom começo</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>a letter like it</source>
        <translation>uma letra parecida</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>a mark that stands on no letter</source>
        <translation>um diacrítico sem letra</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>a model of the hub</source>
        <translation>um modelo do hub</translation>
    </message>
    <message>
        <location filename="../../core/objectives/seq2seq/languages.py"/>
        <source>a new language, which starts as {neighbour}</source>
        <translation>uma língua nova, que parte de {neighbour}</translation>
    </message>
    <message>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>a number above {low:,.10g} and up to {high:,.10g}</source>
        <translation>um número acima de {low:,.10g} e até {high:,.10g}</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a number above {low} and up to {high}</source>
        <translation type="vanished">um número maior que {low}, até {high}</translation>
    </message>
    <message>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>a number from {low:,.10g} to {high:,.10g}</source>
        <translation>um número de {low:,.10g} a {high:,.10g}</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a number from {low} to {high}</source>
        <translation type="vanished">um número de {low} a {high}</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>a run of this project</source>
        <translation>um treinamento deste projeto</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>a special token</source>
        <translation>um token especial</translation>
    </message>
    <message>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>a text</source>
        <translation>um texto</translation>
    </message>
    <message>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>a whole number from {low:,.10g} to {high:,.10g}</source>
        <translation>um número inteiro de {low:,.10g} a {high:,.10g}</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>a whole number from {low} to {high}</source>
        <translation type="vanished">um número inteiro de {low} a {high}</translation>
    </message>
    <message>
        <location filename="../../app/formatting.py"/>
        <source>about one minute</source>
        <translation>cerca de um minuto</translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>add a folder</source>
        <translation>adicionar uma pasta</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>add {letters} to the alphabet</source>
        <translation>adicionar {letters} ao alfabeto</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>added folder</source>
        <translation>pasta adicionada</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>added: {letters}</source>
        <translation>adicionadas: {letters}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>adds {time}</source>
        <translation>acrescenta {time}</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>age</source>
        <translation>idade</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_commands.py"/>
        <source>all utterances</source>
        <translation>todos os enunciados</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>also heard as {others}; press the number to choose</source>
        <translation>também ouvida como {others}; pressione o número para escolher</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/sound_only.py"/>
        <source>and %n more files may hold transcripts, which were not read.</source>
        <extracomment>one: and one more file may hold transcripts, which were not read.</extracomment>
        <translation>
            <numerusform>e mais %n arquivo podem conter transcrições, que não foram lidas.</numerusform>
            <numerusform>e mais %n arquivos podem conter transcrições, que não foram lidas.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>and {number:,} more files </source>
        <translation type="vanished">(e mais {number:,} arquivos) </translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/hypothesis_line.py"/>
        <source>and {number} more</source>
        <translation>e mais {number}</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>another prompt</source>
        <translation>outra frase</translation>
    </message>
    <message>
        <location filename="../../core/decoding/outputs.py"/>
        <source>another sound is called {name} too</source>
        <translation>outro som também se chama {name}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>any</source>
        <translation>qualquer</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>any length</source>
        <translation>qualquer duração</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/clean_up.py"/>
        <source>applied top to bottom</source>
        <translation>aplicada de cima para baixo</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>as heard</source>
        <translation>conforme ouvido</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>as list</source>
        <translation>como lista</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>as sound</source>
        <translation>como som</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>as text</source>
        <translation>como texto</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>ask the hub</source>
        <translation>consultar o hub</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>asked for a fresh output layer</source>
        <translation>foi pedida uma camada de saída nova</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>at least</source>
        <translation>pelo menos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>at most</source>
        <translation>no máximo</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>audio s per s</source>
        <translation>s de áudio por s</translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>becomes “{short}”</source>
        <translation>vira “{short}”</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_table.py"/>
        <source>before {before}; after {after}</source>
        <translation>antes {before}; depois {after}</translation>
    </message>
    <message>
        <location filename="../../core/importers/cues.py"/>
        <source>begins in the line of its times (line {line}); that was read as its text</source>
        <translation>começa na linha dos tempos (linha {line}); isso foi lido como o texto</translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>begins with “{shortened}”, and no sound has that name.</source>
        <translation>começa com “{shortened}”, e nenhum som tem esse nome.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/audio_clock.py"/>
        <source>begins {late} late by its own clock and has %n gaps of {length} in all, the first at {first}; there is silence there now, so that times are a player's.</source>
        <extracomment>one: begins {late} late by its own clock and has a gap of {length} at {first}; there is silence there now, so that times are a player's.</extracomment>
        <translation>
            <numerusform>começa {late} atrasado segundo o próprio relógio e tem %n lacuna de {length} em {first}; agora há silêncio ali, para que os tempos sejam os de um reprodutor.</numerusform>
            <numerusform>começa {late} atrasado segundo o próprio relógio e tem %n lacunas de {length} ao todo, a primeira em {first}; agora há silêncio ali, para que os tempos sejam os de um reprodutor.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/audio_clock.py"/>
        <source>begins {late} late by its own clock; there is silence there now, so that times are a player's.</source>
        <translation>começa {late} atrasado segundo o próprio relógio; agora há silêncio ali, para que os tempos sejam os de um reprodutor.</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>best</source>
        <translation>melhor</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <location filename="../../app/train/states.py"/>
        <source>best word error rate {rate}</source>
        <translation>melhor taxa de erro de palavras: {rate}</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>bf16, mixed</source>
        <translation>bf16, mista</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>bring recordings in</source>
        <translation>importar gravações</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>byte-order mark</source>
        <translation>marca de ordem de bytes</translation>
    </message>
    <message>
        <location filename="../../app/home/restore.py"/>
        <source>cannot be read</source>
        <translation>ilegível</translation>
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
        <translation>não pode ser lido ({why}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>cannot be read.</source>
        <translation>não pode ser lida.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_form.py"/>
        <source>cannot be read: give your own words</source>
        <translation>não dá para ler: escreva por extenso</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>canção.txt goes with canção.wav however its accents are kept, and with cancao.wav.</source>
        <translation>canção.txt acompanha canção.wav, seja qual for a codificação dos acentos, e também cancao.wav.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>carried over</source>
        <translation>herdado</translation>
    </message>
    <message>
        <location filename="../../app/train/publish_pane.py"/>
        <source>cc-by-4.0, mit, …</source>
        <translation>cc-by-4.0, mit, …</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>changed</source>
        <translation>alterado</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>changes %n utterances</source>
        <extracomment>one: changes one utterance</extracomment>
        <translation>
            <numerusform>altera %n enunciado</numerusform>
            <numerusform>altera %n enunciados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <source>changes the accent on the last letter</source>
        <translation>muda o acento da última letra</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <source>changes the accent on the last letter: {forms}</source>
        <translation>muda o acento da última letra: {forms}</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>channel {number}</source>
        <translation>canal {number}</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>check with</source>
        <translation>verificar</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>checked {time}</source>
        <translation>verificado às {time}</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/page.py"/>
        <source>choose a page</source>
        <translation>escolher uma página</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>choose the start</source>
        <translation>escolher de onde parte</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>chosen at the start</source>
        <translation>escolhida no início</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <location filename="../../core/objectives/seq2seq/languages.py"/>
        <source>chosen by hand</source>
        <translation>escolhida à mão</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/bar_chart.py"/>
        <source>chosen: {span}</source>
        <translation>escolhido: {span}</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>claims to hold {gigabytes}, far more than a file of its size can</source>
        <translation>diz conter {gigabytes}, muito mais do que um arquivo desse tamanho pode</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>clear</source>
        <translation>limpar</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>clip-1-transcript.txt goes with clip-1.wav or with clip-1_S01.wav.</source>
        <translation>clip-1-transcript.txt acompanha clip-1.wav ou clip-1_S01.wav.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>clip-1.txt goes with clip-1.wav.</source>
        <translation>clip-1.txt acompanha clip-1.wav.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>clip-1.wav.txt goes with clip-1.wav.</source>
        <translation>clip-1.wav.txt acompanha clip-1.wav.</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>closed vowel under stress</source>
        <translation>vogal fechada tônica</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_paint.py"/>
        <source>closest</source>
        <translation>o mais próximo</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>column {i}</source>
        <translation>coluna {i}</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>comes with Vizinho</source>
        <translation>vem com o Vizinho</translation>
    </message>
    <message>
        <location filename="../../app/train/expert_view.py"/>
        <source>config.json</source>
        <translation>config.json</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>contains</source>
        <translation>contém</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>contains, accents aside</source>
        <translation>contém, sem contar acentos</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>contraction, same sound</source>
        <translation>contração, mesmo som</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>correct the spelling: {word}</source>
        <translation>corrigir a grafia: {word}</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>corrected</source>
        <translation>corrigido</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>could be a list of transcripts: {count:,} lines, as many as sounds in {name}.</source>
        <translation>pode ser uma lista de transcrições: {count:,} linhas, uma para cada som em {name}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>could be a transcript: {words}.</source>
        <translation>pode ser uma transcrição: {words}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lines.py"/>
        <source>could mean several sounds: {names}.</source>
        <translation>pode se referir a vários sons: {names}.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>could not be read ({why}).</source>
        <translation>não pôde ser lido ({why}).</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>cut at every pause</source>
        <translation>cortar em cada pausa</translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>cut off, not transcribed</source>
        <translation>interrompida, não transcrita</translation>
    </message>
    <message>
        <location filename="../../core/families/whisper/network.py"/>
        <source>d_model must be a multiple of {name}.</source>
        <translation>d_model deve ser múltiplo de {name}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>decide what {signs} is</source>
        <translation>decidir o que é {signs}</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>describes recordings and holds no transcript of them.</source>
        <translation>descreve gravações e não contém transcrição delas.</translation>
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
        <translation>conjunto dev, verificado em {hours}</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>discard</source>
        <translation>descartar</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>does not belong in a project</source>
        <translation>não pertence a um projeto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>does not contain</source>
        <translation>não contém</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>does not match the pattern</source>
        <translation>não segue o padrão</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>does not write yet: it has only listened</source>
        <translation>ainda não escreve: só ouviu</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>dotted words may still change</source>
        <translation>palavras pontilhadas ainda podem mudar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>download</source>
        <translation>baixar</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>each by itself</source>
        <translation>cada uma por si</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>edit transcript</source>
        <translation>editar transcrição</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>ends after {count:,} of {size:,} marks.</source>
        <translation>termina após {count:,} de {size:,} marcas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <location filename="../../core/importers/kaldi.py"/>
        <source>ends before it begins.</source>
        <translation>termina antes de começar.</translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>ends in noughts, as a copy does that broke off.</source>
        <translation>termina em zeros, como uma cópia interrompida.</translation>
    </message>
    <message>
        <location filename="../../core/importers/cues.py"/>
        <source>ends in the line of the next times (line {number}); it was read as its text</source>
        <translation>termina na linha dos tempos seguintes (linha {number}); ela foi lida como o texto</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>error rates on the test set</source>
        <translation>taxas de erro no conjunto de teste</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>every {hours}, keeps the best</source>
        <translation>a cada {hours}, guarda a melhor</translation>
    </message>
    <message>
        <location filename="../../app/train/publish_pane.py"/>
        <source>everyone can see it</source>
        <translation>todos podem ver</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>expected {expected}, came {found}</source>
        <translation>esperado {expected}, veio {found}</translation>
    </message>
    <message>
        <location filename="../../core/runs/export.py"/>
        <source>export again</source>
        <translation>exporte de novo</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>fed in</source>
        <translation>enviada</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>fetching, {share:.0%}</source>
        <translation>buscando, {share:.0%}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <location filename="../../app/alphabet/new_letters.py"/>
        <source>few examples</source>
        <translation>poucos exemplos</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>few examples of {letters}</source>
        <translation>poucos exemplos de {letters}</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>figures of a project</source>
        <translation>números de um projeto</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>filled: learning, empty: fixed</source>
        <translation>cheio: aprende</translation>
    </message>
    <message>
        <location filename="../../core/commands/listing.py"/>
        <source>filters {action} cannot do with {count} words behind it.</source>
        <translation>filters {action} não aceita {count} palavras depois.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>find</source>
        <translation>localizar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>fits</source>
        <translation>cabe</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>fixed from now on to the one that is fetched</source>
        <translation>fixada de agora em diante na que for buscada</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>fixed to the one that is fetched first</source>
        <translation>fixada na primeira que for buscada</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>free speech</source>
        <translation>fala livre</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>frequency</source>
        <translation>frequência</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>fresh</source>
        <translation>zero</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>fresh start</source>
        <translation>zero</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>from %n recordings</source>
        <extracomment>one: from one recording</extracomment>
        <translation>
            <numerusform>de %n gravação</numerusform>
            <numerusform>de %n gravações</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>from another</source>
        <translation>de outro</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>from scratch</source>
        <translation>do zero</translation>
    </message>
    <message>
        <location filename="../../core/importers/parts.py"/>
        <source>gave nothing as {title} ({count:,} rows: {reason}).</source>
        <translation>não trouxe nada como {title} ({count:,} linhas: {reason}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>gave nothing: {told} And {number:,} more like it.</source>
        <translation>não trouxe nada: {told} E mais {number:,} assim.</translation>
    </message>
    <message>
        <location filename="../../core/project/speakers.py"/>
        <source>gender</source>
        <translation>gênero</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>go on with a paused run</source>
        <translation>continuar um treinamento pausado</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>go to the letter’s group</source>
        <translation>ir ao grupo da letra</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>goes with {0}, a sound that was not taken.</source>
        <translation type="vanished">acompanha {0}, um som que não foi usado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>goes with {sound}, a sound that was not taken.</source>
        <translation>vai com {sound}, um som que não foi usado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/packed.py"/>
        <source>grows to more than {most_growth} times its size when it is unpacked.</source>
        <translation>cresce para mais de {most_growth} vezes o seu tamanho ao ser descompactado.</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>guide</source>
        <translation>guia</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/audio_clock.py"/>
        <source>has %n gaps of {length} in all, the first at {first}; there is silence there now, so that times are a player's.</source>
        <extracomment>one: has a gap of {length} at {first}; there is silence there now, so that times are a player's.</extracomment>
        <translation>
            <numerusform>tem %n lacuna de {length} em {first}; agora há silêncio ali, para que os tempos sejam os de um reprodutor.</numerusform>
            <numerusform>tem %n lacunas de {length} ao todo, a primeira em {first}; agora há silêncio ali, para que os tempos sejam os de um reprodutor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has %n labels that stand for no words, and left out here: {kinds}.</source>
        <extracomment>one: has a label that stands for no words, and left out here: {kinds}.</extracomment>
        <translation>
            <numerusform>tem %n rótulo que não representa palavras e ficou de fora aqui: {kinds}.</numerusform>
            <numerusform>tem %n rótulos que não representam palavras e ficaram de fora aqui: {kinds}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/label_studio.py"/>
        <source>has %n regions without a text.</source>
        <extracomment>one: has one region without a text.</extracomment>
        <translation>
            <numerusform>tem %n região sem texto.</numerusform>
            <numerusform>tem %n regiões sem texto.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>has a header that promises far too much; all of its sound was found.</source>
        <translation>tem um cabeçalho que anuncia som demais; todo o som foi encontrado.</translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>has a header that was never finished; all of its sound was found.</source>
        <translation>tem um cabeçalho que nunca foi concluído; todo o som foi encontrado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>has a name that is not text.</source>
        <translation>tem um nome que não é texto.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>has a name that other systems refuse.</source>
        <translation>tem um nome que outros sistemas recusam.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>has a name that some systems refuse</source>
        <translation>tem um nome que alguns sistemas recusam</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>has a name with signs that may not be there</source>
        <translation>tem um nome com sinais não permitidos</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>has as many lines as {name}, which was taken as the transcript.</source>
        <translation>tem tantas linhas quanto {name}, que foi usado como transcrição.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>has damaged times (line {line}).</source>
        <translation>tem tempos danificados (linha {line}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>has its sound in “{get}”, not in a file.</source>
        <translation>tem o som em “{get}”, não em um arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>has no @End: it is cut off.</source>
        <translation>não tem @End: está incompleto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>has no channel {number}.</source>
        <translation>não tem o canal {number}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>has no closing quote; its text ends with its line</source>
        <translation>não tem aspas de fechamento; o texto termina com a linha</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/transcriber.py"/>
        <source>has no length.</source>
        <translation>não tem duração.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>has no line there.</source>
        <translation>não tem linha ali.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no mark with a text on the chosen tiers.</source>
        <translation>não tem marcas com texto nas trilhas escolhidas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no mark with a text.</source>
        <translation>não tem marcas com texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>has no sound of its name.</source>
        <translation>não tem um som com seu nome.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no sound of the same name ({marks}).</source>
        <translation>não tem som com o mesmo nome ({marks}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no sound that is surely its own. {reason} ({marks}).</source>
        <translation>não tem um som que seja com certeza o seu. {reason} ({marks}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>has no sound.</source>
        <translation>não tem som.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>has no sound. {why}</source>
        <translation>não tem som. {why}</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>has no supervision, so nothing that is said.</source>
        <translation>não tem supervision, portanto nada que se diga.</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>has no text in its source now; {key} keeps “{short}”.</source>
        <translation>agora não tem texto na fonte; {key} mantém “{short}”.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <location filename="../../core/importers/kaldi.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <source>has no text.</source>
        <translation>não tem texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has no tier that looks like a transcript, only {names}.</source>
        <translation>não tem trilha que pareça uma transcrição, só {names}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>has no tiers in it.</source>
        <translation>não contém trilhas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>has no time that makes sense.</source>
        <translation>não tem um tempo que faça sentido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/transcriber.py"/>
        <source>has no time.</source>
        <translation>não tem tempo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>has no times that can be read (line {line}){value}</source>
        <translation>não tem tempos legíveis (linha {line}){value}</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <location filename="../../core/importers/chat.py"/>
        <location filename="../../core/importers/elan.py"/>
        <location filename="../../core/importers/exmaralda.py"/>
        <location filename="../../core/importers/flextext.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <source>has no times.</source>
        <translation>não tem tempos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>has no times: none of its {count:,} phrases says when.</source>
        <translation>não tem tempos: nenhuma de suas {count:,} frases diz quando.</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>has no times: none of its {count:,} records says when.</source>
        <translation>não tem tempos: nenhum de seus {count:,} registros diz quando.</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>has no times: {counted}.</source>
        <translation>não tem tempos: {counted}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/named_rows.py"/>
        <location filename="../../core/importers/toolbox.py"/>
        <source>has no usable times ({error}).</source>
        <translation>não tem tempos utilizáveis ({error}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/lhotse.py"/>
        <source>has no usable times.</source>
        <translation>não tem tempos utilizáveis.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has none of the chosen tiers, only {names}.</source>
        <translation>não tem nenhuma das trilhas escolhidas, só {names}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>has only points, which have no length.</source>
        <translation>só tem pontos, que não têm duração.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>has only {count} columns.</source>
        <translation>tem apenas {count} colunas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>has points, which have no length.</source>
        <translation>tem pontos, que não têm duração.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>has quotes in it that are not doubled; it was read up to the last of them</source>
        <translation>tem no texto aspas não duplicadas; a leitura foi até as últimas</translation>
    </message>
    <message>
        <location filename="../../core/importers/tiers.py"/>
        <source>has several speakers at once; what each says was brought with the times of all.</source>
        <translation>tem vários falantes ao mesmo tempo; o que cada um diz foi importado com os tempos de todos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/sound_only.py"/>
        <source>has the same name as {name}.</source>
        <translation>tem o mesmo nome que {name}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>has the same sound as {where}.</source>
        <translation>tem o mesmo som que {where}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/phase.py"/>
        <source>has two channels in opposite phase: mixed, they cancel each other and almost nothing is heard.</source>
        <translation>tem dois canais em fase oposta: misturados, eles se anulam e quase nada se ouve.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>has words outside of {name}, which is {end_s:.1f} s long: “{bad}” was left out.</source>
        <translation>tem palavras fora de {name}, que dura {end_s:.1f} s: “{bad}” ficou de fora.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>has {0} lines, as many as there are sounds in {1}.</source>
        <translation type="vanished">tem {0} linhas, tantas quantos são os sons em {1}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>has {count:,} entries, and no text with as many lines beside it.</source>
        <translation>tem {count:,} entradas e, ao lado, nenhum texto com o mesmo número de linhas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>has {count:,} letters in {seconds:.1f} s of sound.</source>
        <translation>tem {count:,} letras em {seconds:.1f} s de som.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>has {count:,} lines, as many as there are sounds in {folder}.</source>
        <translation>tem {count:,} linhas, tantas quantos sons há em {folder}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>has {count:,} lines, where {name} has {count_2:,} entries.</source>
        <translation>tem {count:,} linhas, enquanto {name} tem {count_2:,} entradas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_order.py"/>
        <source>has {count_lines:,} lines, as no folder near it has sounds.</source>
        <translation>tem {count_lines:,} linhas, mas nenhuma pasta próxima tem tantos sons.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>has {counted} without a text.</source>
        <translation type="vanished">tem {counted} sem texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>has {count} regions and {count_2} transcripts: which belong together cannot be told.</source>
        <translation>tem {count} regiões e {count_2} transcrições: não é possível saber quais se correspondem.</translation>
    </message>
    <message>
        <location filename="../../core/importers/cues.py"/>
        <source>has “{found}” for its times (line {line}); they were read</source>
        <translation>tem “{found}” como tempos (linha {line}); eles foram lidos</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>heard by {model}</source>
        <translation>ouvido por {model}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>heard {hours}</source>
        <translation>ouviu {hours}</translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>held back: nobody speaks</source>
        <translation>retido: ninguém fala</translation>
    </message>
    <message>
        <location filename="../../core/families/wav2vec2/network.py"/>
        <source>hidden_size must be a multiple of 16 and of num_attention_heads.</source>
        <translation>hidden_size deve ser um múltiplo de 16 e de num_attention_heads.</translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/network.py"/>
        <source>hidden_size must be a multiple of twice num_attention_heads.</source>
        <translation>hidden_size deve ser um múltiplo do dobro de num_attention_heads.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/spontaneous.py"/>
        <source>holds %n answers that nobody has written down yet.</source>
        <extracomment>one: holds one answer that nobody has written down yet.</extracomment>
        <translation>
            <numerusform>contém %n resposta que ninguém transcreveu ainda.</numerusform>
            <numerusform>contém %n respostas que ninguém transcreveu ainda.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>holds XML that may do harm: names that stand for other texts or files.</source>
        <translation>contém XML que pode causar danos: nomes que representam outros textos ou arquivos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>holds a curve of Praat's, no transcript.</source>
        <translation>contém uma curva do Praat, não uma transcrição.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds a file and a folder of the same name</source>
        <translation>contém um arquivo e uma pasta com o mesmo nome</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds a file that {wrong}</source>
        <translation>contém um arquivo que {wrong}</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>holds checksums.</source>
        <translation>contém somas de verificação.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds more than it says</source>
        <translation>contém mais do que diz</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>holds no labels.</source>
        <translation>não contém rótulos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>holds no line of speech.</source>
        <translation>não contém linhas de fala.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>holds no line that can be read.</source>
        <translation>não contém linhas que possam ser lidas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>holds no phrase.</source>
        <translation>não contém frases.</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>holds no record.</source>
        <translation>não contém nenhum registro.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>holds no speech that could be found, and was brought whole.</source>
        <translation>não contém fala que pudesse ser encontrada e foi importado inteiro.</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>holds no subtitles.</source>
        <translation>não contém legendas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>holds no words.</source>
        <translation>não contém palavras.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/markup.py"/>
        <source>holds nothing but markup: “{text}”.</source>
        <translation>só contém marcação: “{text}”.</translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>holds nothing but noughts, as copies do that broke off.</source>
        <translation>só contém zeros, como as cópias interrompidas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/tidying.py"/>
        <source>holds nothing that is said, only “{short}”.</source>
        <translation>não contém nada que seja dito, só “{short}”.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>holds numbers of a program, no transcript.</source>
        <translation>contém números de um programa, não uma transcrição.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>holds settings of a program, no transcript.</source>
        <translation>contém configurações de um programa, não uma transcrição.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds the same file twice</source>
        <translation>contém o mesmo arquivo duas vezes</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>holds the sound of an Audacity project in pieces.</source>
        <translation>contém em pedaços o som de um projeto do Audacity.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>holds unknown</source>
        <translation>contém a mais</translation>
    </message>
    <message>
        <location filename="../../core/audio_clock.py"/>
        <source>holds up to {seconds} more sound than its clock has time for.</source>
        <translation>contém até {seconds} a mais de som do que cabe no próprio relógio.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>holds {again:,} supervisions that were taken from another manifest already.</source>
        <translation>contém {again:,} supervisions que já foram importadas de outro manifesto.</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>holds {bad:,} samples that cannot be; they are silent now.</source>
        <translation>contém {bad:,} amostras impossíveis; agora estão em silêncio.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>holds {count:,} files, more than any project</source>
        <translation>contém {count:,} arquivos, mais que qualquer projeto</translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>holds {counted:,} bytes that are no text; they stand as {damaged} now.</source>
        <translation>contém {counted:,} bytes que não são texto; agora aparecem como {damaged}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>holds {counted} that nobody has written down yet.</source>
        <translation type="vanished">contém {counted} que ninguém transcreveu ainda.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/ingest.py"/>
        <source>holds {sign} where a letter cannot be read, as %n more texts of its file do. It was imported so.</source>
        <extracomment>one: holds {sign} where a letter cannot be read, as one more text of its file does. It was imported so.</extracomment>
        <translation>
            <numerusform>contém {sign} onde uma letra não pode ser lida, como mais %n texto do arquivo. Foi importado assim.</numerusform>
            <numerusform>contém {sign} onde uma letra não pode ser lida, como mais %n textos do arquivo. Foi importado assim.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>holds {sign} where a letter cannot be read. It was imported so.</source>
        <translation>contém {sign} onde uma letra não pode ser lida. Foi importado assim.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>holds {sign} where a letter cannot be read{counted}. It was imported so.</source>
        <translation type="vanished">contém {sign} onde uma letra não pode ser lida{counted}. Foi importado assim.</translation>
    </message>
    <message>
        <location filename="../../app/train/curve_sets.py"/>
        <source>hours heard</source>
        <translation>horas ouvidas</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>import</source>
        <translation>importar</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>in</source>
        <translation>em</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/mark_choices.py"/>
        <source>in %n files</source>
        <extracomment>one: in one file</extracomment>
        <translation>
            <numerusform>em %n arquivo</numerusform>
            <numerusform>em %n arquivos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>in the test set</source>
        <translation>no conjunto de teste</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>in {files:,} files</source>
        <translation type="vanished">em {files:,} arquivos</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/page.py"/>
        <source>into it</source>
        <translation>entrar nela</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>invalidated: found to be wrong</source>
        <translation>invalidated: considerados errados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is</source>
        <translation>é</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a BAS Partitur file, which is not read.</source>
        <translation>é um arquivo BAS Partitur, que não é lido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a backup copy.</source>
        <translation>é uma cópia de segurança.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is a binary TextGrid.</source>
        <translation>é um TextGrid binário.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is a chronological TextGrid.</source>
        <translation>é um TextGrid cronológico.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a collection of Praat's objects.</source>
        <translation>é uma coleção de objetos do Praat.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a corpus of EXMARaLDA's, without the transcripts.</source>
        <translation>é um corpus do EXMARaLDA, sem as transcrições.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a document, without any mark of what is said when.</source>
        <translation>é um documento, sem nenhuma marca do que é dito e quando.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a file of Annotation Pro's, which is not read.</source>
        <translation>é um arquivo do Annotation Pro, que não é lido.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is a folder with something in its name’s place</source>
        <translation>é uma pasta que traz dados como um arquivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>is a folder, though it is named like a file.</source>
        <translation>é uma pasta, embora tenha nome de arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>is a hidden folder, which is not looked into.</source>
        <translation>é uma pasta oculta, que não é examinada.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is a link or a device, not a plain file</source>
        <translation>é um link ou um dispositivo, não um arquivo comum</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>is a link to a folder, which is not followed.</source>
        <translation>é um link para uma pasta, que não é seguido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a list of Common Voice's of which no row was taken: its clips are in its other lists, or it was not chosen.</source>
        <translation>é uma lista do Common Voice da qual nenhuma linha foi usada: os clipes estão nas outras listas, ou ela não foi escolhida.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a list of GlobalPhone's, which is not read.</source>
        <translation>é uma lista do GlobalPhone, que não é lida.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a part of a Kaldi folder.</source>
        <translation>é parte de uma pasta do Kaldi.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a picture.</source>
        <translation>é uma imagem.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a program, not data.</source>
        <translation>é um programa, não dados.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a project of Audacity's, which only Audacity reads.</source>
        <translation>é um projeto do Audacity, que só o Audacity lê.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a project of FLEx's, which only FLEx reads.</source>
        <translation>é um projeto do FLEx, que só o FLEx lê.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a segmented transcription of EXMARaLDA's.</source>
        <translation>é uma transcrição segmentada do EXMARaLDA.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is a sound that no text goes with.</source>
        <translation>é um som que nenhum texto acompanha.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a spreadsheet.</source>
        <translation>é uma planilha.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is a text about the data, no transcript.</source>
        <translation>é um texto sobre os dados, não uma transcrição.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is a text that no sound goes with.</source>
        <translation>é um texto que não acompanha nenhum som.</translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>is a web page, not a sound; the download went wrong.</source>
        <translation>é uma página da web, não um som; o download deu errado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/writer.py"/>
        <source>is about the same sound as {name}: only its utterances go out to ELAN again.</source>
        <translation>trata do mesmo som que {name}: só os enunciados deste voltam ao ELAN.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>is an archive.</source>
        <translation>é um arquivo compactado.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is compressed in a way that is not known</source>
        <translation>está compactado de um modo desconhecido</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is cut off (line {line}).</source>
        <translation>está incompleto (linha {line}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/packed.py"/>
        <source>is cut off or damaged as an archive; what stands before was read.</source>
        <translation>está cortado ou danificado como arquivo compactado; o que vem antes foi lido.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is damaged</source>
        <translation>está danificado</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/audio_av.py"/>
        <source>is damaged in %n places, which are silent now.</source>
        <extracomment>one: is damaged in one place, which is silent now.</extracomment>
        <translation>
            <numerusform>está danificado em %n lugar, que agora está em silêncio.</numerusform>
            <numerusform>está danificado em %n lugares, que agora estão em silêncio.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>is damaged or cut off.</source>
        <translation>está danificado ou incompleto.</translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>is damaged or in a format that is not known.</source>
        <translation>está danificado ou em um formato desconhecido.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is empty</source>
        <translation>está vazio</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>is empty.</source>
        <translation>está vazio.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>is encrypted</source>
        <translation>está criptografado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is exactly</source>
        <translation>é exatamente</translation>
    </message>
    <message>
        <location filename="../../core/importers/survey.py"/>
        <source>is hidden.</source>
        <translation>está oculto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>is made by a command, which is never run: {named}</source>
        <translation>é criado por um comando, que nunca é executado: {named}</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is no TextGrid: nothing in it says so.</source>
        <translation>não é um TextGrid: nada nele indica isso.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>is no ending of any file here.</source>
        <translation>não é extensão de nenhum arquivo daqui.</translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>is no file of this kind: it has no {root} in it.</source>
        <translation>não é um arquivo deste tipo: não tem {root}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>is no folder in which sounds could be.</source>
        <translation>não é uma pasta em que possa haver sons.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>is no label: it does not begin with two times.</source>
        <translation>não é um rótulo: não começa com dois tempos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>is no line of CHAT.</source>
        <translation>não é uma linha de CHAT.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>is no recording.</source>
        <translation>não é uma gravação.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>is no whole JSON object.</source>
        <translation>não é um objeto JSON completo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>is none of the {kind}.</source>
        <translation>não é um item de {kind}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is not</source>
        <translation>não é</translation>
    </message>
    <message>
        <location filename="../../core/importers/ctm.py"/>
        <source>is not a word with times.</source>
        <translation>não é uma palavra com tempos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>is not annotated.{more}</source>
        <translation>não está anotado.{more}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>is not empty</source>
        <translation>não está vazio</translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>is not in UTF-8 and was read as Latin-1.</source>
        <translation>não está em UTF-8 e foi lido como Latin-1.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>is not in segments.</source>
        <translation>não está em segments.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>is not there and could not be packed.</source>
        <translation>não está lá e não pôde ser empacotada.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>is not there.</source>
        <translation>não está lá.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is of a kind that is not read.</source>
        <translation>é de um tipo que não é lido.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>is of a recording that was changed in memory (speed, loudness or room).</source>
        <translation>é de uma gravação alterada na memória (velocidade, volume ou sala).</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is of the format {0}, which was not taken.</source>
        <translation type="vanished">é do formato {0}, que não foi usado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is of the format {format}, which was not taken.</source>
        <translation>é do formato {format}, que não foi usado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>is one of several sounds of the same name, of which another was taken.</source>
        <translation>é um de vários sons com o mesmo nome, dos quais foi usado outro.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>is only {number} ms long.</source>
        <translation>dura apenas {number} ms.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <source>is too large for one transcript.</source>
        <translation>é grande demais para uma só transcrição.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>is too large to be a file of marks.</source>
        <translation>é grande demais para ser um arquivo de marcas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>is too long to be read whole.</source>
        <translation>é longo demais para ser lido inteiro.</translation>
    </message>
    <message>
        <location filename="../../core/importers/file_opening.py"/>
        <source>it is a device, no file</source>
        <translation>é um dispositivo, não um arquivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/file_opening.py"/>
        <source>it is a folder, no file</source>
        <translation>é uma pasta, não um arquivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/file_opening.py"/>
        <source>it is a pipe, no file</source>
        <translation>é um pipe, não um arquivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/file_opening.py"/>
        <source>it is a socket, no file</source>
        <translation>é um socket, não um arquivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/file_opening.py"/>
        <source>it is larger than {size}</source>
        <translation>é maior que {size}</translation>
    </message>
    <message>
        <location filename="../../core/importers/file_opening.py"/>
        <source>it is no file</source>
        <translation>não é um arquivo</translation>
    </message>
    <message>
        <location filename="../../core/project/documents.py"/>
        <source>it is too large to be kept</source>
        <translation>é grande demais para ser guardado</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>it needs room for {needed:,} and has room for {room:,} in a model that writes every {step_ms:,.0f} ms</source>
        <translation>precisa de espaço para {needed:,} e tem espaço para {room:,} em um modelo que escreve a cada {step_ms:,.0f} ms</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>its card names none</source>
        <translation>a ficha não nomeia nenhuma</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>its folder is missing</source>
        <translation>pasta não encontrada</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>its weights are converted once, when they are here</source>
        <translation>os pesos são convertidos uma única vez, quando estiverem aqui</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>its weights are converted once, {size}</source>
        <translation>os pesos são convertidos uma única vez, {size}</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>joined up to the next pause</source>
        <translation>unidas até a pausa seguinte</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>joins two words</source>
        <translation>une duas palavras</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>k becomes c</source>
        <translation>k vira c</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>keep as test utterance</source>
        <translation>manter como enunciado de teste</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>keep it as it stands</source>
        <translation>deixar como está</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>keep the words, without the signs around them</source>
        <translation>manter as palavras, sem os sinais em volta</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>known before</source>
        <translation>já conhecida</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>lacks</source>
        <translation>não tem</translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>lacks its index, as a recording does that broke off; nothing in it can be read.</source>
        <translation>está sem índice, como uma gravação interrompida; nada nele pode ser lido.</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>learn from</source>
        <translation>aprender</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>leave it out</source>
        <translation>deixar de fora</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>leave out</source>
        <translation>deixar de fora</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>leave out utterance</source>
        <translation>deixar enunciado de fora</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>leave the field</source>
        <translation>sair do campo</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>left out</source>
        <translation>deixado de fora</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>left out {word}</source>
        <translation>omitido: {word}</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>less sure</source>
        <translation>menos certeza</translation>
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
        <translation>letras por língua</translation>
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
        <translation>está em um arquivo compactado do Kaldi (ark).</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>lies outside of what is imported.</source>
        <translation>fica fora do que é importado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>lies outside of {name}, which is {seconds:.1f} s long.</source>
        <translation>está fora de {name}, que dura {seconds:.1f} s.</translation>
    </message>
    <message>
        <location filename="../../core/importers/xml_reading.py"/>
        <source>line {lineno}</source>
        <translation>linha {lineno}</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>line {line}</source>
        <translation>linha {line}</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <location filename="../../core/importers/ctm.py"/>
        <source>line {number}</source>
        <translation>linha {number}</translation>
    </message>
    <message>
        <location filename="../../core/importers/flextext.py"/>
        <source>literal translation</source>
        <translation>tradução literal</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>looks like text beside sound.</source>
        <translation>parece um texto ao lado de um som.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>loop</source>
        <translation>repetir</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>make an empty project</source>
        <translation>criar um projeto vazio</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>make it a tag of the utterance</source>
        <translation>transformar em etiqueta do enunciado</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>make the sample project</source>
        <translation>criar o projeto de exemplo</translation>
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
        <translation>market.txt acompanha 2019 market (copy).wav.</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>marks {number} to {last}</source>
        <translation>marcas {number} a {last}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>matches the pattern</source>
        <translation>segue o padrão</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>may hold transcripts, which were not read.</source>
        <translation>pode conter transcrições, que não foram lidas.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/pieces_pane.py"/>
        <source>mean of several</source>
        <translation>média de vários</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>mean of {n:,}: {sources}…</source>
        <translation>média de {n:,}: {sources}…</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>mean of {sources}</source>
        <translation>média de {sources}</translation>
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
        <translation>mais</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/repeats.py"/>
        <source>more than {large:,} times: also {others}</source>
        <translation>mais de {large:,} vezes: também {others}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>move</source>
        <translation>mover</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>move rule</source>
        <translation>mover regra</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>move the reading line</source>
        <translation>mover a linha de leitura</translation>
    </message>
    <message>
        <location filename="../../core/importers/named_rows.py"/>
        <source>names a channel that cannot be ({error}).</source>
        <translation>cita um canal impossível ({error}).</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>names a recording outside of the project’s folder</source>
        <translation>cita uma gravação fora da pasta do projeto</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>names channel {number}, which its recording does not have.</source>
        <translation>indica o canal {number}, que a gravação não tem.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>names no sound or has no text.</source>
        <translation>não indica nenhum som ou não tem texto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>names no sound, or has no annotations.</source>
        <translation>não indica nenhum som, ou não tem anotações.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>names no sound.</source>
        <translation>não indica nenhum som.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>names the recording “{name}”, which no manifest describes.</source>
        <translation>indica a gravação “{name}”, que nenhum manifesto descreve.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>names the sound “{file}”, which is not there.</source>
        <translation>indica o som “{file}”, que não foi encontrado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>names the sound “{get}”, which is not there.</source>
        <translation>indica o som “{get}”, que não foi encontrado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>names the sound “{named}”, which is not there.</source>
        <translation>indica o som “{named}”, que não foi encontrado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>names the sound “{name}”, which is not there.</source>
        <translation>indica o som “{name}”, que não foi encontrado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>names the sound “{sound}”, which is not there.</source>
        <translation>indica o som “{sound}”, que não foi encontrado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>names the sound “{wanted}”, which is not there ({marks}).</source>
        <translation>indica o som “{wanted}”, que não foi encontrado ({marks}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>names the sound “{wanted}”, which is not there.</source>
        <translation>indica o som “{wanted}”, que não foi encontrado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>names {clip}, which is not in clips.</source>
        <translation>indica {clip}, que não está em clips.</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>names {clip}, which is not there.</source>
        <translation>cita {clip}, que não está lá.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>names {field}, which is not in wavs.</source>
        <translation>indica {field}, que não está em wavs.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>names {head} again.</source>
        <translation>indica {head} de novo.</translation>
    </message>
    <message>
        <location filename="../../core/importers/librispeech.py"/>
        <source>names {id}, which is not there.</source>
        <translation>indica {id}, que não foi encontrado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>names {name}, which is not in wav.</source>
        <translation>cita {name}, que não está em wav.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>narrow no-break space</source>
        <translation>espaço inseparável estreito</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>needs far more audio</source>
        <translation>precisa de muito mais áudio</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>needs {number:,.0f} MB</source>
        <translation type="vanished">precisa de {number:,.0f} MB</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>needs {size}</source>
        <translation>exige {size}</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>new project</source>
        <translation>novo projeto</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>new run</source>
        <translation>novo treinamento</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>new run from it</source>
        <translation>novo treinamento com ele</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>no key</source>
        <translation>sem tecla</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>no letter of the source is like it</source>
        <translation>nenhuma letra da língua de origem é parecida</translation>
    </message>
    <message>
        <location filename="../../core/commands/queueing.py"/>
        <source>no names of runs</source>
        <translation>nenhum nome de treinamento</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>no output letters yet</source>
        <translation>ainda sem letras de saída</translation>
    </message>
    <message>
        <location filename="../../app/live/takes_panel.py"/>
        <source>no prompt</source>
        <translation>sem frase</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>no run yet</source>
        <translation>sem treinamento</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>no sentences yet: write your own, or speak freely</source>
        <translation>ainda sem frases: escreva a sua ou fale livremente</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>no sound at all</source>
        <translation>nenhum som</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>no speaker is in two splits</source>
        <translation>nenhum falante está em dois conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>no speaker or repeated sentence is in two splits</source>
        <translation>nenhum falante ou frase repetida está em dois conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>no speaker or sentence is in two splits</source>
        <translation>nenhum falante ou frase está em dois conjuntos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/plots/plots.py"/>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <location filename="../../app/corpus/splits/plan_bars.py"/>
        <source>no split</source>
        <translation>sem conjunto</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>no text</source>
        <translation>sem texto</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>no utterance fits the format.</source>
        <translation>nenhum enunciado se encaixa no formato.</translation>
    </message>
    <message>
        <location filename="../../app/live/file_text_dialog.py"/>
        <source>no words were heard in it</source>
        <translation>nenhuma palavra foi ouvida</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>no-break space</source>
        <translation>espaço inseparável</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>nobody</source>
        <translation>ninguém</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_rule_row.py"/>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <location filename="../../app/corpus/table/utterance_menu.py"/>
        <source>nobody named</source>
        <translation>não informado</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/sound_only.py"/>
        <source>nobody yet</source>
        <translation>ninguém ainda</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>noise and loudness</source>
        <translation>ruído e volume</translation>
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
        <translation>nenhum</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>none</source>
        <comment>closeness</comment>
        <translation>nenhuma</translation>
    </message>
    <message>
        <location filename="../../app/train/publish_pane.py"/>
        <source>none chosen: without one nobody else may use it</source>
        <translation>nenhuma escolhida: sem ela ninguém mais pode usá-lo</translation>
    </message>
    <message>
        <location filename="../../core/importers/chat.py"/>
        <source>none of its {count:,} lines is linked to the sound</source>
        <translation>nenhuma de suas {count:,} linhas está ligada ao som</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>none yet</source>
        <translation>nenhum ainda</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>none yet: it has only listened</source>
        <translation>nenhuma ainda: até agora só ouviu</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>not applied yet</source>
        <translation>ainda não aplicada</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>not checked yet</source>
        <translation>ainda não verificado</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <location filename="../../app/checkpoints/table.py"/>
        <source>not for profit</source>
        <translation>sem fins lucrativos</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>not in the source</source>
        <translation>não existe na origem</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/speakers_model.py"/>
        <location filename="../../app/train/new_run/start_words.py"/>
        <location filename="../../core/sources/catalogue.py"/>
        <source>not known</source>
        <translation>não se sabe</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>not measured</source>
        <translation>não medido</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>not related</source>
        <translation>sem parentesco</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>not transcribed</source>
        <translation>não transcritos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>not used</source>
        <translation>não usado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>not: {title}</source>
        <translation>não: {title}</translation>
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
        <location filename="../../core/training/setting_ranges.py"/>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>nothing above {khz:.1f} kHz</source>
        <translation>nada acima de {khz:.1f} kHz</translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>nothing heard</source>
        <translation>nada ouvido</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>nothing is left of the text</source>
        <translation>não sobra nada do texto</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>nothing of the source has the same text</source>
        <translation>nada na origem tem o mesmo texto</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>nothing of the source is like it</source>
        <translation>nada da origem se parece com isso</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>nothing to review</source>
        <translation>nada a revisar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>nothing yet</source>
        <translation>nada ainda</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_widgets.py"/>
        <location filename="../../app/train/plan_marks.py"/>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>now here</source>
        <translation>agora aqui</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>now {rate}</source>
        <translation>agora {rate}</translation>
    </message>
    <message>
        <location filename="../../core/families/parakeet/network.py"/>
        <source>num_mel_bins must be {feature_size}.</source>
        <translation type="vanished">num_mel_bins deve ser {feature_size}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>numbers as words</source>
        <translation>números por extenso</translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>of the shape {shape}</source>
        <translation>com a forma {shape}</translation>
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
        <translation>inativa</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>off: free speech</source>
        <translation>sem frase: fala livre</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/rule_list.py"/>
        <source>on</source>
        <comment>a rule</comment>
        <translation>ativa</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <source>on</source>
        <comment>model on a device</comment>
        <translation>em</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>on or off</source>
        <translation>ligar ou desligar</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>on the hub</source>
        <translation>no hub</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>on this computer</source>
        <translation>neste computador</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>one answer</source>
        <translation type="vanished">uma resposta</translation>
    </message>
    <message>
        <location filename="../../core/importers/account.py"/>
        <source>one file</source>
        <translation type="vanished">um arquivo</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>one folder a run: settings, log, checkpoints, the finished model</source>
        <translation>uma pasta por treinamento: configurações, registro, checkpoints, o modelo pronto</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>one label</source>
        <translation type="vanished">um rótulo</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>one of the {dropped} upper layers of {count}</source>
        <translation>uma das {dropped} camadas superiores de {count}</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>one of the {fresh} upper layers that stay</source>
        <translation>uma das {fresh} camadas superiores que ficam</translation>
    </message>
    <message>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>one of {choices}</source>
        <translation>uma das opções: {choices}</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>one region</source>
        <translation type="vanished">uma região</translation>
    </message>
    <message>
        <location filename="../../core/importers/account.py"/>
        <source>one utterance</source>
        <translation type="vanished">um enunciado</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <source>only for those who accepted its terms on its page</source>
        <translation>só para quem aceitou os termos na página dele</translation>
    </message>
    <message>
        <location filename="../../app/train/publish_pane.py"/>
        <source>only you can see it</source>
        <translation>só você pode ver</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>open now</source>
        <translation>aberto agora</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>opens the selected project</source>
        <translation>abre o projeto selecionado</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>optional, your own</source>
        <translation>opcional, frase própria</translation>
    </message>
    <message>
        <location filename="../../app/live/prompt_bar.py"/>
        <source>optional, {number} of {count}</source>
        <translation>opcional, {number} de {count}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>options</source>
        <translation>opções</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <location filename="../../app/live/files_panel.py"/>
        <source>or: vizinho transcribe</source>
        <translation>ou: vizinho transcribe</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>other: not judged yet</source>
        <translation>other: ainda não avaliados</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>out of date</source>
        <translation>desatualizado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>over</source>
        <translation>acima de</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>part of it is here</source>
        <translation>uma parte está aqui</translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>part {number} of the name ({count:,}: {some})</source>
        <translation>parte {number} do nome ({count:,}: {some})</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>pause</source>
        <translation>pausar</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>pausing</source>
        <translation>pausando</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>peak {rate}</source>
        <translation>pico {rate}</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>people</source>
        <translation>pessoas</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>people and synthetic</source>
        <translation>pessoas e sintético</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>pictures of sound; may be deleted</source>
        <translation>imagens do som; podem ser apagadas</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>pieces of bytes</source>
        <translation>pedaços de bytes</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>pieces of words</source>
        <translation>pedaços de palavras</translation>
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
        <translation>reproduzir</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>play an example</source>
        <translation>ouvir um exemplo</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>play sample</source>
        <translation>reproduzir amostra</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>play take</source>
        <translation>reproduzir tomada</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>points, {count:,}</source>
        <translation>pontos, {count:,}</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>project</source>
        <translation>projeto</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>project backup</source>
        <translation type="vanished">cópia de segurança do projeto</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>put aside</source>
        <translation>posto de lado</translation>
    </message>
    <message>
        <location filename="../../core/importers/fitting.py"/>
        <source>reaches beyond {name}; it was brought as far as its words do.</source>
        <translation>vai além de {name}; foi importado até onde vão suas palavras.</translation>
    </message>
    <message>
        <location filename="../../app/live/take_list.py"/>
        <source>read aloud</source>
        <translation>lida em voz alta</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>reads “{short}” in its source now</source>
        <translation>agora diz “{short}” na fonte</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>record</source>
        <translation>gravar</translation>
    </message>
    <message>
        <location filename="../../app/live/page.py"/>
        <source>record or stop</source>
        <translation>gravar ou parar</translation>
    </message>
    <message>
        <location filename="../../core/importers/toolbox.py"/>
        <source>record {one} (line {line})</source>
        <translation>registro {one} (linha {line})</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <source>replace {pairs}</source>
        <translation>substituir {pairs}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>replacement sign</source>
        <translation>sinal de substituição</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <source>resume</source>
        <translation>continue o treinamento</translation>
    </message>
    <message>
        <location filename="../../core/importers/subtitles.py"/>
        <source>rolls: {again:,} of its {count:,} cues only show again what another one brings.</source>
        <translation>tem legendas rolantes: {again:,} de {count:,} só mostram de novo o que outra traz.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audacity.py"/>
        <source>row {number}</source>
        <translation>linha {number}</translation>
    </message>
    <message>
        <location filename="../../core/commands/runs.py"/>
        <source>runs {action} cannot do with {count} words behind it.</source>
        <translation>runs {action} não aceita {count} palavras depois.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>said</source>
        <translation>dito</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>same language</source>
        <translation>mesma língua</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>same sound</source>
        <translation>mesmo som</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>same sound; the same shape would be c</source>
        <translation>mesmo som; a de mesma forma seria c</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>same vowel, now nasal</source>
        <translation>mesma vogal, agora nasal</translation>
    </message>
    <message>
        <location filename="../../app/corpus/page.py"/>
        <source>save and next</source>
        <translation>salvar e ir ao próximo</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>says of the same sounds what {0} says too, which was taken.</source>
        <translation type="vanished">diz dos mesmos sons o que também diz {0}, que foi usado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/accounting.py"/>
        <source>says of the same sounds what {taken} says too, which was taken.</source>
        <translation>diz dos mesmos sons o que {taken} também diz, que foi usado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>says that it has {size:,} marks and holds {count:,}; all that are there were read.</source>
        <translation>diz ter {size:,} marcas e contém {count:,}; todas as presentes foram lidas.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>says who speaks when, but not what.</source>
        <translation>diz quem fala e quando, mas não o quê.</translation>
    </message>
    <message>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>settings by name</source>
        <translation>configurações por nome</translation>
    </message>
    <message>
        <location filename="../../core/onnx_export/layout.py"/>
        <source>sherpa-onnx brings all sound to one level first; that changes {count} of the {clips} texts.</source>
        <translation>O sherpa-onnx leva antes todo som a um mesmo nível; isso muda {count} dos {clips} textos.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>side by side</source>
        <translation>lado a lado</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>side by side, {time} in all</source>
        <translation>lado a lado, {time} no total</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>soft hyphen</source>
        <translation>hífen opcional</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>soft hyphen, zero-width space</source>
        <translation>hífen opcional, espaço de largura zero</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_sorts.py"/>
        <source>something else</source>
        <translation>outra coisa</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>sound files that were copied in; others stay where they are</source>
        <translation>arquivos de som copiados para o projeto; os outros ficam onde estão</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>sounds of its kind</source>
        <translation>sons de sua classe</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_texts.py"/>
        <location filename="../../app/train/new_run/letters_editor.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <location filename="../../app/widgets/text_direction.py"/>
        <location filename="../../core/families/plan.py"/>
        <source>space</source>
        <translation>espaço</translation>
    </message>
    <message>
        <location filename="../../core/commands/speakers.py"/>
        <source>speakers {action} cannot do with {count} words behind it.</source>
        <translation>speakers {action} não aceita {count} palavras depois.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>speech at {level_db:,.0f} dB</source>
        <translation>fala a {level_db:,.0f} dB</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>speech {snr_db:,.0f} dB above the background</source>
        <translation>fala {snr_db:,.0f} dB acima do fundo</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>speed ±{n:,}%</source>
        <translation>velocidade ±{n:,}%</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>spelt unlike the rest of the corpus</source>
        <translation>escrito de modo diferente do resto do corpus</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>spreads</source>
        <translation>desvios</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>starting</source>
        <translation>começando</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>stays as it was</source>
        <translation>fica como estava</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>stays without a text</source>
        <translation>fica sem texto</translation>
    </message>
    <message>
        <location filename="../../app/live/recording_panel.py"/>
        <source>stop</source>
        <translation>parar</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>stopped</source>
        <translation>parado</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>sure</source>
        <translation>certeza</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>synthetic only</source>
        <translation>só sintético</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>synthetic voices</source>
        <translation>vozes sintéticas</translation>
    </message>
    <message>
        <location filename="../../app/live/model_bar.py"/>
        <location filename="../../app/train/plan_panel.py"/>
        <source>synthetic voices only</source>
        <translation>só vozes sintéticas</translation>
    </message>
    <message>
        <location filename="../../app/home/page.py"/>
        <source>take from the list</source>
        <translation>tirar da lista</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>taken away: {letters}</source>
        <translation>removidas: {letters}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>taken back</source>
        <translation>desfeito</translation>
    </message>
    <message>
        <location filename="../../core/commands/takes.py"/>
        <source>takes {action} cannot do with {count} words behind it.</source>
        <translation>takes {action} não aceita {count} palavras depois.</translation>
    </message>
    <message>
        <location filename="../../core/importers/pairing_rules.py"/>
        <source>text 7.txt goes with rec-007.wav.</source>
        <translation>text 7.txt acompanha rec-007.wav.</translation>
    </message>
    <message>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>texts by letter</source>
        <translation>textos por letra</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/bulk/replace_commands.py"/>
        <source>the %n listed</source>
        <extracomment>one: the one listed</extracomment>
        <translation>
            <numerusform>o %n listado</numerusform>
            <numerusform>os %n listados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>the best check</source>
        <translation>a melhor verificação</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>the best device there is</source>
        <translation>o melhor dispositivo disponível</translation>
    </message>
    <message>
        <location filename="../../core/runs/export.py"/>
        <source>the copy in {out}</source>
        <translation>a cópia em {out}</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the file's name</source>
        <translation>o nome do arquivo</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the first</source>
        <translation>o primeiro</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>the first of its letters</source>
        <translation>a primeira de suas letras</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the first, sound before film</source>
        <translation>o primeiro, som antes de vídeo</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>the label</source>
        <translation>o rótulo</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>the label, where it says who</source>
        <translation>o rótulo, quando diz quem fala</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the letters that spell it</source>
        <translation>as letras com que se escreve</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>the loudest is at {peak_db:,.0f} dB</source>
        <translation>o mais forte está em {peak_db:,.0f} dB</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/evaluate.py"/>
        <source>the manifest is empty.</source>
        <translation>o manifesto está vazio.</translation>
    </message>
    <message>
        <location filename="../../core/commands/queueing.py"/>
        <source>the names of runs</source>
        <translation>os nomes dos treinamentos</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the names of utterances</source>
        <translation>os nomes dos enunciados</translation>
    </message>
    <message>
        <location filename="../../core/runs/create.py"/>
        <source>the new run</source>
        <translation>o novo treinamento</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>the one that says more</source>
        <translation>o que diz mais</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the output layer starts afresh</source>
        <translation>a camada de saída parte do zero</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the parts that the source cuts it into</source>
        <translation>as partes em que a origem o divide</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the pieces that begin with it</source>
        <translation>os pedaços que começam por ele</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the pieces that begin words</source>
        <translation>os pedaços que começam palavras</translation>
    </message>
    <message>
        <location filename="../../core/runs/supervisor.py"/>
        <source>the run's console</source>
        <translation>o console do treinamento</translation>
    </message>
    <message>
        <location filename="../../core/training/__main__.py"/>
        <source>the run's log</source>
        <translation>o registro do treinamento</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the same letter</source>
        <translation>a mesma letra</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>the same letter in the other case</source>
        <translation>a mesma letra na outra caixa</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>the same letter without its mark</source>
        <translation>a mesma letra sem o diacrítico</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the same letter, a capital there</source>
        <translation>a mesma letra, maiúscula lá</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same letters in the same order</source>
        <translation>as mesmas letras na mesma ordem</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the same piece</source>
        <translation>o mesmo pedaço</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same pieces in the same order</source>
        <translation>os mesmos pedaços na mesma ordem</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the same shape</source>
        <translation>a mesma forma</translation>
    </message>
    <message>
        <location filename="../../core/families/letter_similarity.py"/>
        <source>the same sound in another script</source>
        <translation>o mesmo som em outra escrita</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the same text elsewhere in a word</source>
        <translation>o mesmo texto em outra posição da palavra</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the same text in the other case</source>
        <translation>o mesmo texto em maiúscula ou minúscula</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the second</source>
        <translation>o segundo</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the sound itself</source>
        <translation>o próprio som</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <location filename="../../core/importers/pairs.py"/>
        <location filename="../../core/importers/sound_only.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>the sound's folder</source>
        <translation>a pasta do som</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>the source has no output layer</source>
        <translation>a origem não tem camada de saída</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/letter_comparison.py"/>
        <source>the space</source>
        <translation>o espaço</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the speakers’ age</source>
        <translation>a idade dos falantes</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the speakers’ gender</source>
        <translation>o gênero dos falantes</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>the speakers’ place</source>
        <translation>o lugar dos falantes</translation>
    </message>
    <message>
        <location filename="../../core/sources/push.py"/>
        <source>the speech</source>
        <translation>a fala</translation>
    </message>
    <message>
        <location filename="../../core/project/alphabet/letter_comparison.py"/>
        <source>the suggestion</source>
        <translation>a sugestão</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the third</source>
        <translation>o terceiro</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>the tier's name</source>
        <translation>o nome da trilha</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>the untouched source</source>
        <translation>a origem intocada</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_commands.py"/>
        <source>the {chosen:,} chosen</source>
        <translation>os {chosen:,} escolhidos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>the {count:,} who say most, of {count_2:,}</source>
        <translation>os {count:,} que mais falam, de {count_2:,}</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>the {name}</source>
        <translation>o token “{name}”</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>there is no group {number}</source>
        <translation>não há grupo {number}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>there is no group “{name}”</source>
        <translation>não há grupo “{name}”</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>tier {name}</source>
        <translation>trilha {name}</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <source>tier {name}, </source>
        <translation>trilha {name}, </translation>
    </message>
    <message>
        <location filename="../../core/importers/elan.py"/>
        <location filename="../../core/importers/exmaralda.py"/>
        <source>tier {name}, mark {number}</source>
        <translation>trilha {name}, marca {number}</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>tier {tier}, mark {count}</source>
        <translation>trilha {tier}, marca {count}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <location filename="../../app/train/plan_words.py"/>
        <source>time</source>
        <translation>tempo</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/limits.py"/>
        <source>times</source>
        <translation>vezes</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>to listen only</source>
        <translation>só para ouvir</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>too large</source>
        <translation>grande demais</translation>
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
        <translation>treinar e acompanhar; Ctrl C pausa</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>train, dev and test stay as Common Voice made them; the rest is divided around them.</source>
        <translation>train, dev e test ficam como o Common Voice os fez; o resto é dividido em torno deles.</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_table.py"/>
        <source>training, {percent} done</source>
        <translation>treinando, {percent} concluído</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>trim, split, merge, tag and more, many at once</source>
        <translation>aparar, partir, unir, etiquetar e mais, vários de uma vez</translation>
    </message>
    <message>
        <location filename="../../core/runs/room.py"/>
        <location filename="../../core/runs/supervisor.py"/>
        <source>try again</source>
        <translation>tente de novo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>under</source>
        <translation>abaixo de</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>under {number}</source>
        <translation>abaixo de {number}</translation>
    </message>
    <message>
        <location filename="../../core/exporters/elan.py"/>
        <source>unknown</source>
        <translation>desconhecidas</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>unknown kind</source>
        <translation>tipo desconhecido</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>unsure</source>
        <translation>dúvida</translation>
    </message>
    <message>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>up to {most} numbers, each from {low:,.10g} to {high:,.10g}</source>
        <translation>até {most} números, cada um de {low:,.10g} a {high:,.10g}</translation>
    </message>
    <message>
        <location filename="../../core/training/limits.py"/>
        <source>up to {most} numbers, each from {low} to {high}</source>
        <translation type="vanished">até {most} números, cada um de {low} a {high}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/page.py"/>
        <source>use suggestion</source>
        <translation>usar sugestão</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>utterances, speakers, every step that can be undone</source>
        <translation>enunciados, falantes, cada passo que pode ser desfeito</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>validated: two or more people agreed</source>
        <translation>validated: duas ou mais pessoas concordaram</translation>
    </message>
    <message>
        <location filename="../../app/live/file_list.py"/>
        <source>waiting</source>
        <translation>em espera</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>was annotated {count} times; one of them was taken.</source>
        <translation>foi anotado {count} vezes; uma das anotações foi usada.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>was chosen, but no file here is of that format.</source>
        <translation>foi escolhido, mas nenhum arquivo daqui é desse formato.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ingest.py"/>
        <source>was cut into {count:,} utterances, and its text shared out by time.</source>
        <translation>foi cortado em {count:,} enunciados, e o texto foi repartido pelo tempo.</translation>
    </message>
    <message>
        <location filename="../../core/audio_headers.py"/>
        <source>was cut off: only {share:.0%} of what it promises is there.</source>
        <translation>foi interrompido: há apenas {share:.0%} do que anuncia.</translation>
    </message>
    <message>
        <location filename="../../core/importers/texts.py"/>
        <source>was cut off; its end is missing.</source>
        <translation>foi cortado; falta o fim.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/audio_clock.py"/>
        <source>was joined of %n parts, which follow one another.</source>
        <extracomment>one: was joined of one part.</extracomment>
        <translation>
            <numerusform>consta de %n parte.</numerusform>
            <numerusform>consta de %n partes unidas, uma após a outra.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>was not taken, though {said} on it may be speech that no other tier has.</source>
        <translation>não foi usada, embora nela ({said}) possa haver fala que nenhuma outra trilha tem.</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>was not taken, though {said}{there} on it may be speech that no other tier has.</source>
        <translation type="vanished">não foi importada, mas talvez haja nela fala que nenhuma outra trilha tem ({said}{there}).</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>was put together with {name} by hand, and was not taken.</source>
        <translation>foi associado a {name} à mão e não foi usado.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unmatched.py"/>
        <source>was to give a line to each sound, but {why}</source>
        <translation>deveria dar uma linha a cada som, mas {why}</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>was {seconds:.1f} s long when it was first imported and is read whole now, {seconds_2:.1f} s by its own clock. Times that came from a player are right now; marks that were set here by ear lie on other sound.</source>
        <translation>tinha {seconds:.1f} s quando foi importado pela primeira vez e agora é lido por inteiro, {seconds_2:.1f} s pelo próprio relógio. Os tempos vindos de um reprodutor agora estão certos; as marcas feitas aqui de ouvido caem em outro som.</translation>
    </message>
    <message>
        <location filename="../../core/sources/needed.py"/>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>what a model read</source>
        <translation>o que um modelo leu</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>what is asked of the run “{key}”</source>
        <translation>o que se pede ao treinamento “{key}”</translation>
    </message>
    <message>
        <location filename="../../core/runs/folder.py"/>
        <source>what is noted about the run “{key}”</source>
        <translation>o que está anotado sobre o treinamento “{key}”</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>what the source writes where it is said</source>
        <translation>o que a origem escreve onde é dito</translation>
    </message>
    <message>
        <location filename="../../core/training/listening.py"/>
        <source>what the source wrote in {clips} clips that say it, {times} times</source>
        <translation>o que a origem escreveu em {clips} trechos que o dizem, {times} vezes</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>what was spoken into Live, by day</source>
        <translation>o que foi falado na página Ao vivo, por dia</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>where in its recording an utterance lies</source>
        <translation>onde um enunciado está na gravação</translation>
    </message>
    <message>
        <location filename="../../core/training/state.py"/>
        <source>where the run stands</source>
        <translation>o ponto em que o treinamento está</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>which letters carry over</source>
        <translation>quais letras são herdadas</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>which split an utterance belongs to</source>
        <translation>a que conjunto um enunciado pertence</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>who speaks</source>
        <translation>quem fala</translation>
    </message>
    <message>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>whole numbers by name</source>
        <translation>números inteiros por nome</translation>
    </message>
    <message>
        <location filename="../../core/importers/mark_choices.py"/>
        <source>whom the file names ({shown})</source>
        <translation>quem o arquivo indica ({shown})</translation>
    </message>
    <message>
        <location filename="../../core/importers/name_speakers.py"/>
        <source>whom the source names</source>
        <translation>quem a fonte indica</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>will be converted ({gigabytes:.1f} GB)</source>
        <translation type="vanished">será convertido ({gigabytes:.1f} GB)</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/starts.py"/>
        <source>will be converted ({size:.1f} GB)</source>
        <translation type="vanished">será convertido ({size:.1f} GB)</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <location filename="../../core/sources/catalogue.py"/>
        <source>will be converted ({size})</source>
        <translation>será convertido ({size})</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>will not fit: {letters}</source>
        <translation>não vão caber: {letters}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>word joiner</source>
        <translation>conector de palavras</translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <source>words</source>
        <translation>palavras</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>would land outside of the project’s folder</source>
        <translation>ficaria fora da pasta do projeto</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>would unpack to {gigabytes}, over the limit of {gigabytes_2}</source>
        <translation>ocuparia {gigabytes} ao desempacotar, acima do limite de {gigabytes_2}</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>write what it means</source>
        <translation>escrever o que significa</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>write what was said</source>
        <translation>escrever o que foi dito</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>writes letters</source>
        <translation>escreve letras</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>writes letters, with an adapter for each language</source>
        <translation>escreve letras, com um adaptador para cada língua</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>writes pieces of bytes, any script</source>
        <translation>escreve pedaços de bytes, em qualquer escrita</translation>
    </message>
    <message>
        <location filename="../../core/sources/curated.py"/>
        <source>writes pieces of words</source>
        <translation>escreve pedaços de palavras</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>written</source>
        <translation>escrito</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/appearance_settings.py"/>
        <source>written naranjas, Spanish habit; said laranjas</source>
        <translation>escrito naranjas, hábito do espanhol; dito laranjas</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>written {word}</source>
        <translation>escrito {word}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>written {word}, habit</source>
        <translation>escrito {word}, por hábito</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>written {word}, {source} habit</source>
        <translation>escrito {word}, hábito do {source}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>yes or no</source>
        <translation>sim ou não</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>zero-width joiner</source>
        <translation>conector de largura zero</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>zero-width non-joiner</source>
        <translation>não conector de largura zero</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>zero-width space</source>
        <translation>espaço de largura zero</translation>
    </message>
    <message>
        <location filename="../../app/home/project_notices.py"/>
        <source>{0} is not there any more: its drive was taken out, or its folder moved elsewhere.</source>
        <translation type="vanished">{0} não está mais no lugar: a unidade foi retirada ou a pasta foi movida.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>{0} to {1}</source>
        <translation type="vanished">{0} a {1}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>{0} to {1} s</source>
        <translation type="vanished">{0} a {1} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <source>{0} utterances are looked through; how many change is said afterwards.</source>
        <translation type="vanished">{0} enunciados serão examinados; depois se informa quantos mudaram.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <source>{0}, seconds</source>
        <translation type="vanished">{0}, segundos</translation>
    </message>
    <message>
        <location filename="../../core/commands/queueing.py"/>
        <source>{action} takes {value}.</source>
        <translation>{action} espera: {value}.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/plans.py"/>
        <source>{aside:,} of them are</source>
        <translation type="vanished">{aside:,} deles</translation>
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
        <translation>{before_s:.1f} s antes, {after_s:.1f} s depois</translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>{carried:,} letters carried over, {neighbours:,} started from a neighbour, {fresh:,} fresh, {left_out:,} left out; {share:.1%} of the parameters are the source's.</source>
        <translation>{carried:,} letras herdadas, {neighbours:,} a partir de uma vizinha, {fresh:,} do zero, {left_out:,} de fora; {share:.1%} dos parâmetros são da origem.</translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>{carried:,} pieces of words carried over, {neighbours:,} started from a neighbour, {fresh:,} fresh, {left_out:,} left out; {share:.1%} of the parameters are the source's.</source>
        <translation type="vanished">{carried:,} pedaços de palavras herdados, {neighbours:,} a partir de um vizinho, {fresh:,} do zero, {left_out:,} de fora; {share:.1%} dos parâmetros são da origem.</translation>
    </message>
    <message>
        <location filename="../../core/families/plan.py"/>
        <source>{carried:,} pieces of words carried over, {neighbours:,} started from others, {fresh:,} fresh, {left_out:,} left out; {share:.1%} of the parameters are the source's.</source>
        <translation>{carried:,} pedaços de palavras herdados, {neighbours:,} partem de outros, {fresh:,} do zero, {left_out:,} deixados de fora; {share:.1%} dos parâmetros são da origem.</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>{change} points since the check before</source>
        <translation>{change} pontos desde a verificação anterior</translation>
    </message>
    <message>
        <location filename="../../app/train/chart_menu.py"/>
        <source>{chart} as a table</source>
        <translation>{chart} como tabela</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/quality/check_job.py"/>
        <source>{checked}, %n need review: {flags}</source>
        <extracomment>one: {checked}, one needs review: {flags}</extracomment>
        <translation>
            <numerusform>{checked}, %n a revisar: {flags}</numerusform>
            <numerusform>{checked}, %n a revisar: {flags}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/details.py"/>
        <source>{chosen:,} chosen</source>
        <translation>{chosen:,} escolhidos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/list_controller.py"/>
        <source>{chosen:,} of {count:,} chosen</source>
        <translation>{chosen:,} de {count:,} escolhidos</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{clock}, {ago} ago</source>
        <translation>{clock}, há {ago}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>{commit}, {fixed}</source>
        <translation>{commit}, {fixed}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/utterance_menu.py"/>
        <source>{count:,} chosen</source>
        <translation>{count:,} escolhidos</translation>
    </message>
    <message>
        <location filename="../../core/importers/offers.py"/>
        <source>{count:,} files end</source>
        <translation type="vanished">{count:,} arquivos terminam</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{count:,} frames were promised, {number:,} came</source>
        <translation>{count:,} quadros anunciados, {number:,} lidos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/leak_list.py"/>
        <source>{count:,} leaks</source>
        <translation type="vanished">{count:,} vazamentos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/list_controller.py"/>
        <source>{count:,} of {total:,} shown</source>
        <translation>{count:,} de {total:,} à vista</translation>
    </message>
    <message>
        <location filename="../../app/corpus/table/list_controller.py"/>
        <source>{count:,} of {total} shown</source>
        <translation type="vanished">{count:,} de {total} exibidos</translation>
    </message>
    <message>
        <location filename="../../core/runs/fit.py"/>
        <source>{count:,} of {utterances:,} utterances cannot be written in letters: they are said faster than the model’s {rate:.1f} frames a second.</source>
        <translation>{count:,} de {utterances:,} enunciados não podem ser escritos em letras: são ditos mais depressa do que os {rate:.1f} quadros por segundo do modelo.</translation>
    </message>
    <message>
        <location filename="../../core/runs/fit.py"/>
        <source>{count:,} of {utterances:,} utterances cannot be written in these pieces of words: they are said faster than the model’s {rate:.1f} frames a second.</source>
        <translation>{count:,} de {utterances:,} enunciados não podem ser escritos nestes pedaços de palavras: são ditos mais depressa do que os {rate:.1f} quadros por segundo do modelo.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_dialog.py"/>
        <source>{count:,} utterances are looked through; how many change is said afterwards.</source>
        <translation>{count:,} enunciados são examinados; quantos mudam é dito depois.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/exporter.py"/>
        <source>{count:,} utterances got other names: theirs cannot be names of files.</source>
        <translation>{count:,} enunciados receberam outros nomes: os deles não servem como nomes de arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>{count:,} utterances were named where one is meant.</source>
        <translation>{count:,} enunciados foram indicados onde cabe só um.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>{count:,} utterances would take in {others:,} others.</source>
        <translation>{count:,} enunciados absorveriam outros {others:,}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/plan.py"/>
        <source>{counted:,} sounds without text too</source>
        <translation type="vanished">Também {counted:,} sons sem texto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/model_text.py"/>
        <source>{counted}, all in the alphabet</source>
        <translation>{counted}, todos no alfabeto</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/model_text.py"/>
        <source>{count} characters</source>
        <translation>{count} caracteres</translation>
    </message>
    <message>
        <location filename="../../core/importers/offers.py"/>
        <source>{count} in {ending} · {example}</source>
        <translation type="vanished">{count} em {ending} · {example}</translation>
    </message>
    <message>
        <location filename="../../core/training/hearing.py"/>
        <source>{count} of {count_2} could not be read, {lost:.0f} s of {seconds:.0f} s.</source>
        <translation>Não foi possível ler {count} de {count_2}: {lost:.0f} s de {seconds:.0f} s.</translation>
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
        <translation>{done:,} de {total:,} lidos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>{done:,} of {total:,} written</source>
        <translation>{done:,} de {total:,} escritos</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/home/packing.py"/>
        <location filename="../../app/train/export_dialog.py"/>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{done}, {speed} a second, {left} left</source>
        <translation>{done}, {speed} por segundo, faltam {left}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{done}. {why}</source>
        <translation>{done}. {why}</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>{dropped} layers cannot be dropped: the encoder has {count}.</source>
        <translation>Não é possível retirar {dropped} camadas: o codificador tem {count}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>{each} each</source>
        <translation>{each} cada um</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>{ending}, taken as transcripts</source>
        <translation>{ending}, usados como transcrições</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{endpoint} cannot be reached.</source>
        <translation>Não é possível alcançar {endpoint}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <location filename="../../core/sources/push_errors.py"/>
        <source>{endpoint} does not answer as a hub of models does.</source>
        <translation>{endpoint} não responde como um hub de modelos.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{every}; ends after {n} without a better one</source>
        <translation>{every}; termina após {n} sem melhora</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} at least {value}</source>
        <translation>{field}: pelo menos {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} at most {value}</source>
        <translation>{field}: no máximo {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} contains {value}</source>
        <translation>{field} contém {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} contains, accents aside {value}</source>
        <translation>{field} contém, sem olhar acentos, {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} does not contain {value}</source>
        <translation>{field} não contém {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} does not match the pattern {value}</source>
        <translation>{field} não corresponde ao padrão {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is empty</source>
        <translation>{field}: sem conteúdo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is exactly {value}</source>
        <translation>{field} é exatamente {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is not empty</source>
        <translation>{field}: com conteúdo</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is not {value}</source>
        <translation>{field} não é {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} is {value}</source>
        <translation>{field} é {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} matches the pattern {value}</source>
        <translation>{field} corresponde ao padrão {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} not measured</source>
        <translation>{field}: sem medida</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} over {value}</source>
        <translation>{field}: mais de {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{field} under {value}</source>
        <translation>{field}: menos de {value}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_dialog.py"/>
        <source>{files} in {out}</source>
        <translation>{files} em {out}</translation>
    </message>
    <message>
        <location filename="../../core/project/relink.py"/>
        <source>{file} is another recording than {recording}.</source>
        <translation>{file} é uma gravação diferente de {recording}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>{file} · {count:,} lines, as many sounds in {name}</source>
        <translation>{file} · {count:,} linhas, uma para cada som em {name}</translation>
    </message>
    <message>
        <location filename="../../core/importers/tier_left.py"/>
        <source>{first}, tier {key}</source>
        <translation>{first}, trilha {key}</translation>
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
        <translation>Não foi possível ler {folder}.</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>{folder} does not have the language “{chosen}”.</source>
        <translation>{folder} não tem a língua “{chosen}”.</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>{folder} does not hold several languages.</source>
        <translation>{folder} não contém várias línguas.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>{folder} has no vocab.json.</source>
        <translation>{folder} não tem vocab.json.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>{folder} has no weights in the safetensors format.</source>
        <translation type="vanished">{folder} não tem pesos no formato safetensors.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <source>{folder} has no weights: neither {safe} nor {pickled}.</source>
        <translation>{folder} não tem pesos: nem {safe} nem {pickled}.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <location filename="../../core/families/languages.py"/>
        <location filename="../../core/families/weights.py"/>
        <source>{folder} has no {name}.</source>
        <translation>{folder} não tem {name}.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/recogniser.py"/>
        <source>{folder} has not been trained to write yet.</source>
        <translation>{folder} ainda não foi treinado para escrever.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <location filename="../../core/families/letters.py"/>
        <source>{folder} has {head} output rows for {count} letters or pieces.</source>
        <translation>{folder} tem {head} linhas de saída para {count} letras ou pedaços.</translation>
    </message>
    <message>
        <location filename="../../core/families/sound_settings.py"/>
        <source>{folder} hears sound at {setting} Hz.</source>
        <translation>O modelo em {folder} ouve som a {setting} Hz.</translation>
    </message>
    <message>
        <location filename="../../core/families/sound_settings.py"/>
        <source>{folder} hears sound otherwise than Vizinho makes it: {name} is {setting}, not {value}.</source>
        <translation>O modelo em {folder} não ouve o som como o Vizinho o prepara: {name} é {setting}, não {value}.</translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <source>{folder} holds a model of the kind “{model_type}”, which is not known here.</source>
        <translation>{folder} contém um modelo do tipo “{model_type}”, que não é conhecido aqui.</translation>
    </message>
    <message>
        <location filename="../../core/families/languages.py"/>
        <source>{folder} holds several languages.</source>
        <translation>{folder} contém várias línguas.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>{folder} is not a Vizinho project.</source>
        <translation>{folder} não é um projeto do Vizinho.</translation>
    </message>
    <message>
        <location filename="../../core/families/__init__.py"/>
        <location filename="../../core/project/hypotheses.py"/>
        <source>{folder} is not a model: it has no config.json.</source>
        <translation>{folder} não é um modelo: não tem config.json.</translation>
    </message>
    <message>
        <location filename="../../app/frame/project_notices.py"/>
        <source>{folder} is not there any more: its drive was taken out, or its folder moved elsewhere.</source>
        <translation>{folder} não está mais lá: a unidade foi retirada, ou a pasta mudou de lugar.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_builder.py"/>
        <source>{found:,} of {found_2:,} utterances</source>
        <translation>{found:,} de {found_2:,} enunciados</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{frames:,} frames were promised, and the last of them is not there</source>
        <translation>{frames:,} quadros anunciados, e o último deles não existe</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{frames:,} frames were promised, {given:,} came</source>
        <translation>{frames:,} quadros anunciados, {given:,} lidos</translation>
    </message>
    <message>
        <location filename="../../core/strategies/drop_layers.py"/>
        <source>{fresh} layers cannot begin afresh: {kept} stay.</source>
        <translation>{fresh} camadas não podem começar de novo: ficam {kept}.</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_marks.py"/>
        <source>{group} fixed</source>
        <translation>{group}: sem aprender</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_marks.py"/>
        <source>{group} from {start:.0%}</source>
        <translation>{group} a partir de {start:.0%}</translation>
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
        <translation>{here} Remova-o para buscar modelos.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>{hours:,.1f} h heard</source>
        <translation>{hours:,.1f} h ouvidas</translation>
    </message>
    <message>
        <location filename="../../app/train/formatting.py"/>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>{hours} in all</source>
        <translation>{hours} no total</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/bulk_forms.py"/>
        <source>{hours} of sound will be looked at.</source>
        <translation>Serão examinados {hours} de som.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>{id} is not here whole: {missing} is missing.</source>
        <translation>{id} não está aqui inteiro: falta {missing}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>{kept} {here}</source>
        <translation>{kept} {here}</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_table.py"/>
        <source>{keys} (changed)</source>
        <translation>{keys} (alterado)</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>{key} belongs to {names}, which would lose it.</source>
        <translation>{key} já está em uso ({names}) e seria retirada dali.</translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <source>{key} is free.</source>
        <translation>{key} está livre.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfits.py"/>
        <source>{key}: {odd} not in the alphabet. {fix}</source>
        <translation>{key}: {odd} fora do alfabeto. {fix}</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{kinds} masks</source>
        <translation>máscaras de {kinds}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{kind} models are not known here</source>
        <translation>Modelos {kind} não são conhecidos aqui</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{kind}, heard {hours}</source>
        <translation>{kind}, ouviu {hours}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/tier_left.py"/>
        <source>{labels} in %n files</source>
        <extracomment>one: {labels} in one file</extracomment>
        <translation>
            <numerusform>{labels} em %n arquivo</numerusform>
            <numerusform>{labels} em %n arquivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>{label} (%n rows)</source>
        <extracomment>one: {label} (one row)</extracomment>
        <translation>
            <numerusform>{label} (%n linha)</numerusform>
            <numerusform>{label} (%n linhas)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/corpus/history/history_popup.py"/>
        <source>{label} ({count} rows)</source>
        <translation type="vanished">{label} ({count} linhas)</translation>
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
        <translation>Checkpoint de {language}: conhece {n:,}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>{language} habit</source>
        <translation>hábito de {language}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>{language} needs {n:,}</source>
        <translation>{language}: precisa de {n:,}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>{language} needs {n:,}, {share} of them already known</source>
        <translation>{language}: precisa de {n:,}, das quais {share} já são conhecidas</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/language_pane.py"/>
        <source>{language} starts as</source>
        <translation>{language} parte de</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{learn} to learn from, {check} to check on</source>
        <translation>{learn} para aprender, {check} para verificar</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{left} left, ends about {clock}</source>
        <translation>ainda {left}, termina por volta de {clock}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/licence_dialog.py"/>
        <source>{left} of {size} still to fetch</source>
        <translation>falta buscar {left} de {size}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{length_s:.1f} s at {at_s:.1f} s</source>
        <translation>{length_s:.1f} s no segundo {at_s:.1f}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{length} not transcribed, left aside</source>
        <translation>sem transcrição e posto de lado: {length}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{letters} left out</source>
        <translation>{letters} de fora</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/shared_letters.py"/>
        <source>{letters} occur fewer than {least:,} times.</source>
        <extracomment>one: {letters} occurs fewer than {least:,} times.</extracomment>
        <translation>
            <numerusform>{letters} ocorre menos de {least:,} vezes.</numerusform>
            <numerusform>{letters} ocorrem menos de {least:,} vezes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/alphabet/page.py"/>
        <source>{letters}, %n changes not applied</source>
        <extracomment>one: {letters}, %n change not applied</extracomment>
        <translation>
            <numerusform>{letters}, %n mudança não aplicada</numerusform>
            <numerusform>{letters}, %n mudanças não aplicadas</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/alphabet/letter_dialogs.py"/>
        <source>{letter} is a single letter already.</source>
        <translation>{letter} já é uma letra só.</translation>
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
            <numerusform>{letter}, %n vez</numerusform>
            <numerusform>{letter}, %n vezes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/facts.py"/>
        <location filename="../../app/train/publish_pane.py"/>
        <source>{licence}, not for profit</source>
        <translation>{licence}, sem fins lucrativos</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_strip.py"/>
        <source>{median_s:.1f} s</source>
        <translation>{median_s:.1f} s</translation>
    </message>
    <message>
        <location filename="../../core/importers/textgrid.py"/>
        <source>{mended} (line {line}).</source>
        <translation>{mended} (linha {line}).</translation>
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
            <numerusform>{message} %n marca espera por ele.</numerusform>
            <numerusform>{message} %n marcas esperam por ele.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../core/sources/downloading.py"/>
        <source>{model} cannot be used: {refused}</source>
        <translation>{model} não pode ser usado: {refused}</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{model} could not be fetched.</source>
        <translation>Não foi possível buscar {model}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{model} could not be written to {folder}.</source>
        <translation>Não foi possível gravar {model} em {folder}.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>{model} has no revision {commit} on this computer.</source>
        <translation>{model} não tem a revisão {commit} neste computador.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{model} has no such revision.</source>
        <translation>{model} não tem essa revisão.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push_errors.py"/>
        <source>{model} is being changed by somebody else at the same time.</source>
        <translation>Outra pessoa está mudando {model} ao mesmo tempo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{model} is given only to those who accepted its terms, and you are not logged in.</source>
        <translation>{model} só é dado a quem aceitou seus termos, e ninguém entrou na conta.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{model} is given only to those who accepted its terms; your account has not, or waits.</source>
        <translation>{model} só é dado a quem aceitou seus termos; sua conta não aceitou, ou está esperando.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>{model} is here</source>
        <translation>{model} está aqui</translation>
    </message>
    <message>
        <location filename="../../core/evaluation/habits.py"/>
        <source>{model} is the model of no run: what it comes from is not known.</source>
        <translation>{model} não é o modelo de nenhum treinamento: não se sabe de onde vem.</translation>
    </message>
    <message>
        <location filename="../../core/sources/uploading.py"/>
        <source>{model} is there already, and everyone can see it.</source>
        <translation>{model} já está lá, e todos podem vê-lo.</translation>
    </message>
    <message>
        <location filename="../../core/sources/uploading.py"/>
        <source>{model} is there already, and holds something that does not come from Vizinho.</source>
        <translation>{model} já está lá, e contém algo que não vem do Vizinho.</translation>
    </message>
    <message>
        <location filename="../../core/sources/uploading.py"/>
        <source>{model} is there already, and private.</source>
        <translation>{model} já está lá, e é privado.</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>{moment}, {seconds:.1f} s</source>
        <translation>{moment}, {seconds:.1f} s</translation>
    </message>
    <message>
        <location filename="../../core/importers/sound_only.py"/>
        <source>{more}may hold transcripts, which were not read.</source>
        <translation type="vanished">{more}pode conter transcrições, que não foram lidas.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/splits/divide_dialog.py"/>
        <source>{moved:,} utterances would change their split</source>
        <translation type="vanished">{moved:,} enunciados mudariam de conjunto</translation>
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
        <translation>{n:,.1f} milhões</translation>
    </message>
    <message>
        <location filename="../../app/home/packing.py"/>
        <source>{n:,} MB</source>
        <translation type="vanished">{n:,} MB</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} carried over</source>
        <translation>{n:,} herdadas</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{n:,} downloads last month</source>
        <translation type="vanished">{n:,} downloads no último mês</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} left out</source>
        <translation>{n:,} de fora</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} letters, all fresh</source>
        <translation>{n:,} letras, todas do zero</translation>
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
        <translation>{n:,} por aprender</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} pieces of words carried over</source>
        <translation>{n:,} pedaços de palavras herdados</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} pieces of words, all fresh</source>
        <translation>{n:,} pedaços de palavras, todos do zero</translation>
    </message>
    <message>
        <location filename="../../core/quantities.py"/>
        <source>{n:,} s</source>
        <translation>{n:,} s</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n:,} s of audio</source>
        <translation>{n:,} s de áudio</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>{named} where others have {apostrophe}</source>
        <translation>{named} onde outros têm {apostrophe}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../core/importers/pairing.py"/>
        <source>{names} and %n more</source>
        <extracomment>one: {names} and one more</extracomment>
        <translation>
            <numerusform>{names} e mais %n</numerusform>
            <numerusform>{names} e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/settings_pages/audio_settings.py"/>
        <source>{name} (not plugged in)</source>
        <translation>{name} (não conectado)</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{name} cannot be read from frame {start} to {end}.</source>
        <translation>Não é possível ler {name} do quadro {start} ao {end}.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/pack.py"/>
        <source>{name} cannot be read whole ({why}), so nothing was packed.</source>
        <translation>Não foi possível ler {name} por inteiro ({why}), por isso nada foi empacotado.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{name} cannot be read whole.</source>
        <translation>Não é possível ler {name} por inteiro.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/importers/texts.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} cannot be read.</source>
        <translation>Não é possível ler {name}.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>{name} cannot be written.</source>
        <translation>Não é possível gravar em {name}.</translation>
    </message>
    <message>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>{name} cannot be {shown}.</source>
        <translation>{name} não pode ser {shown}.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/expert.py"/>
        <location filename="../../core/training/setting_ranges.py"/>
        <source>{name} cannot be “{text}”.</source>
        <translation>{name} não pode ser “{text}”.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>{name} could not be copied.</source>
        <translation>Não foi possível copiar {name}.</translation>
    </message>
    <message>
        <location filename="../../core/audio_whole.py"/>
        <source>{name} could not be decoded.</source>
        <translation>Não foi possível decodificar {name}.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <source>{name} could not be restored.</source>
        <translation>Não foi possível restaurar {name}.</translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>{name} could not be written ({why}). Nothing was left behind.</source>
        <translation>Não foi possível gravar {name} ({why}). Nada ficou para trás.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <source>{name} could not be written.</source>
        <translation>Não foi possível gravar {name}.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{name} has failed</source>
        <translation>{name} falhou</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>{name} has no column of texts.</source>
        <translation>{name} não tem coluna de textos.</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>{name} has no column “{value}”.</source>
        <translation>{name} não tem a coluna “{value}”.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>{name} has no columns “path” and “sentence”.</source>
        <translation>{name} não tem as colunas “path” e “sentence”.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>{name} has no list “{wrong}”.</source>
        <translation>{name} não tem a lista “{wrong}”.</translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <source>{name} has no sound track.</source>
        <translation>{name} não tem faixa de som.</translation>
    </message>
    <message>
        <location filename="../../core/families/initialise.py"/>
        <source>{name} has the shape {found}, planned was {shape}.</source>
        <translation>{name} tem a forma {found}; a planejada era {shape}.</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{name} has {shape} channels, not channel {number}.</source>
        <translation>{name} tem {shape} canais, mas não o canal {number}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>{name} holds no archive of VoxForge.</source>
        <translation>{name} não contém nenhum pacote do VoxForge.</translation>
    </message>
    <message>
        <location filename="../../core/importers/lhotse.py"/>
        <source>{name} holds no cuts and no supervisions.</source>
        <translation>{name} não contém cuts nem supervisions.</translation>
    </message>
    <message>
        <location filename="../../core/importers/spontaneous.py"/>
        <source>{name} holds no list of spontaneous speech.</source>
        <translation>{name} não contém nenhuma lista de fala espontânea.</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>{name} holds no manifest.</source>
        <translation>{name} não contém manifesto.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>{name} holds no sound (only {kinds}).</source>
        <translation>{name} não contém som (só {kinds}).</translation>
    </message>
    <message>
        <location filename="../../core/audio.py"/>
        <source>{name} holds no sound.</source>
        <translation>{name} não contém som.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>{name} holds only clips that were found to be wrong.</source>
        <translation>{name} só contém clipes considerados errados.</translation>
    </message>
    <message>
        <location filename="../../core/families/hugging_face.py"/>
        <source>{name} in {folder} has the shape {there}; config.json says {wanted}.</source>
        <translation>{name} em {folder} tem a forma {there}; config.json diz {wanted}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>{name} is a project of Vizinho's.</source>
        <translation>{name} é um projeto do Vizinho.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} is a zip file, but no packed project.</source>
        <translation>{name} é um arquivo zip, mas não um projeto empacotado.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} is damaged: {name_2} cannot be read whole. Nothing was kept of it.</source>
        <translation>{name} está danificado: não foi possível ler {name_2} por inteiro. Nada dele foi mantido.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/importers/texts.py"/>
        <location filename="../../core/importers/unrecognised.py"/>
        <source>{name} is empty.</source>
        <translation>{name} está vazio.</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <source>{name} is no audio folder.</source>
        <translation>{name} não é uma pasta de áudio.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>{name} is no export of Label Studio's.</source>
        <translation>{name} não é uma exportação do Label Studio.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/low_rank/change.py"/>
        <source>{name} is no linear layer: it can have no adapter.</source>
        <translation>{name} não é uma camada linear: não pode ter adaptador.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{name} is no longer the recording that was imported.</source>
        <translation>{name} não é mais a gravação que foi importada.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} is no packed project, or its end is missing.</source>
        <translation>{name} não é um projeto empacotado, ou falta o fim do arquivo.</translation>
    </message>
    <message>
        <location filename="../../core/strategies/kind.py"/>
        <source>{name} is no setting of the strategy “{key}”.</source>
        <translation>{name} não é uma configuração da estratégia “{key}”.</translation>
    </message>
    <message>
        <location filename="../../core/importers/commonvoice.py"/>
        <source>{name} is not a Common Voice folder.</source>
        <translation>{name} não é uma pasta do Common Voice.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>{name} is not a Kaldi data folder.</source>
        <translation>{name} não é uma pasta de dados do Kaldi.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/take_files.py"/>
        <source>{name} is not a take of this program.</source>
        <translation>{name} não é uma tomada deste programa.</translation>
    </message>
    <message>
        <location filename="../../core/importers/ljspeech.py"/>
        <source>{name} is not in the form of LJSpeech.</source>
        <translation>{name} não está na forma do LJSpeech.</translation>
    </message>
    <message>
        <location filename="../../core/importers/librispeech.py"/>
        <source>{name} is not in the form of LibriSpeech.</source>
        <translation>{name} não está na forma do LibriSpeech.</translation>
    </message>
    <message>
        <location filename="../../core/importers/mailabs.py"/>
        <source>{name} is not in the form of M-AILABS.</source>
        <translation>{name} não está na forma do M-AILABS.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>{name} is not listed any more</source>
        <translation>{name}: não está mais na lista</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{name} is not there.</source>
        <translation>{name} não foi encontrado.</translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>{name} is open for reading only.</source>
        <translation>{name}: aberto somente para leitura.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/backups.py"/>
        <location filename="../../core/project/schema.py"/>
        <source>{name} is open in another window.</source>
        <translation>{name} está em uso em outra janela.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{name} is paused</source>
        <translation>{name} está em pausa</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue_controller.py"/>
        <source>{name} is removed, {size} are free again</source>
        <translation>{name}: removido, {size} livres de novo</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{name} is training</source>
        <translation>{name} está treinando</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>{name} makes the fewest letter errors on your own recordings before any teaching.</source>
        <translation>{name} é o que menos erra letras nas suas próprias gravações antes de qualquer ensino.</translation>
    </message>
    <message>
        <location filename="../../core/audio_files.py"/>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{name} may not be read.</source>
        <translation>Sem permissão para ler {name}.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} needs {gigabytes}, and only {gigabytes_2} are free.</source>
        <translation>{name} precisa de {gigabytes}; só há {gigabytes_2} livres.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>{name} of {model} came with a wrong checksum; nothing of it was kept.</source>
        <translation>{name} de {model} veio com uma soma de verificação errada; nada foi guardado.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>{name} of {model} ends too early: {there:,} of {size:,} bytes.</source>
        <translation>{name} de {model} termina cedo demais: {there:,} de {size:,} bytes.</translation>
    </message>
    <message>
        <location filename="../../core/sources/fetch.py"/>
        <source>{name} of {model} is not the file that the hub listed a moment ago.</source>
        <translation>{name} de {model} não é o arquivo que o hub listou há um momento.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>{name} stands closest by letter errors, letters known and family together.</source>
        <translation>{name} é o mais próximo por erros de letras, letras conhecidas e família em conjunto.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/bar_chart.py"/>
        <source>{name} to {name_2}</source>
        <translation>{name} a {name_2}</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{name} was cut off</source>
        <translation>{name}: treinamento interrompido</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>{name} was made by a newer Vizinho.</source>
        <translation>{name} foi criado por um Vizinho mais novo.</translation>
    </message>
    <message>
        <location filename="../../core/project/schema.py"/>
        <source>{name} was made by an older Vizinho.</source>
        <translation>{name} foi criado por um Vizinho mais antigo.</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} was packed by a newer Vizinho.</source>
        <translation>{name} foi empacotado por um Vizinho mais novo.</translation>
    </message>
    <message>
        <location filename="../../app/live/file_controller.py"/>
        <source>{name} was taken from the list</source>
        <translation>{name} saiu da lista</translation>
    </message>
    <message>
        <location filename="../../app/home/recent_block.py"/>
        <source>{name} was taken from the list; its folder stays</source>
        <translation>{name} saiu da lista; a pasta continua no lugar</translation>
    </message>
    <message>
        <location filename="../../core/decoding/outputs.py"/>
        <source>{name} was there already and stays</source>
        <translation>{name} já existia e fica como está</translation>
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
        <translation>{name}: {wer} das palavras e {cer} das letras erradas em {hours}</translation>
    </message>
    <message>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{name} {why}. Nothing was unpacked.</source>
        <translation>{name} {why}. Nada foi desempacotado.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/machine.py"/>
        <source>{name}, %n cores, {memory:,.0f} GB memory</source>
        <extracomment>one: {name}, one core, {memory:,.0f} GB memory</extracomment>
        <translation>
            <numerusform>{name}, %n núcleo, {memory:,.0f} GB de memória</numerusform>
            <numerusform>{name}, %n núcleos, {memory:,.0f} GB de memória</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>{name}, again</source>
        <translation>{name}, de novo</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <source>{name}, entry {number}</source>
        <translation>{name}, entrada {number}</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>{name}, from scratch</source>
        <translation>{name}, do zero</translation>
    </message>
    <message>
        <location filename="../../core/importers/audiofolder.py"/>
        <location filename="../../core/importers/commonvoice.py"/>
        <location filename="../../core/importers/label_studio.py"/>
        <location filename="../../core/importers/ljspeech.py"/>
        <location filename="../../core/importers/spontaneous.py"/>
        <location filename="../../core/importers/table.py"/>
        <source>{name}, row {line}</source>
        <translation>{name}, linha {line}</translation>
    </message>
    <message>
        <location filename="../../core/importers/json_lines.py"/>
        <location filename="../../core/importers/librispeech.py"/>
        <location filename="../../core/importers/line_order.py"/>
        <location filename="../../core/importers/lines.py"/>
        <source>{name}, row {number}</source>
        <translation>{name}, linha {number}</translation>
    </message>
    <message>
        <location filename="../../core/importers/annotation_items.py"/>
        <location filename="../../core/importers/kept_out_marks.py"/>
        <source>{name}, tier {name_2}</source>
        <translation>{name}, trilha {name_2}</translation>
    </message>
    <message>
        <location filename="../../app/frame/rail.py"/>
        <source>{name}, {count:,} running</source>
        <translation>{name}, {count:,} em execução</translation>
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
        <translation>{name}: cada arquivo na pasta {reason}</translation>
    </message>
    <message>
        <location filename="../../core/importers/table.py"/>
        <source>{name}: the column of the {missing} could not be told.</source>
        <translation>{name}: não foi possível identificar a coluna de {missing}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/kaldi.py"/>
        <source>{name}{name_2}, row {number}</source>
        <translation>{name}{name_2}, linha {number}</translation>
    </message>
    <message>
        <location filename="../../core/training/preparation.py"/>
        <source>{normaliser} cannot be read.</source>
        <translation>Não foi possível ler {normaliser}.</translation>
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
        <translation>{number:.1f} letras cada</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>{number:.1f} million parameters</source>
        <translation>{number:.1f} milhões de parâmetros</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>{number:.2f} s cut</source>
        <translation>{number:.2f} s aparados</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>{number_words} to {number}</source>
        <translation>{number_words} a {number}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>{number} and more</source>
        <translation>{number} ou mais</translation>
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
        <translation>{n} GB livres</translation>
    </message>
    <message>
        <location filename="../../app/train/formatting.py"/>
        <source>{n} M weights</source>
        <translation>{n} M de pesos</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>{n} of {all}</source>
        <translation>{n} de {all}</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_words.py"/>
        <source>{n} times {seconds}</source>
        <translation>{n} vezes {seconds}</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>{one} in several splits, because of utterances that keep the split they have.</source>
        <translation type="vanished">{one} em vários conjuntos, por causa de enunciados que mantêm o conjunto que têm.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/ribbon.py"/>
        <source>{only} only in {language}, {shared} shared, {new} new</source>
        <translation>{only} só em {language}, {shared} em comum, {new} novas</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>{other} shares more letters, but {name} makes the fewest letter errors on your own recordings before any teaching, so it ranks first.</source>
        <translation>{other} tem mais letras em comum, mas {name} é o que menos erra letras nas suas próprias gravações antes de qualquer ensino; por isso vem primeiro.</translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>{out} is there already and is not an empty folder.</source>
        <translation>{out} já existe e não é uma pasta vazia.</translation>
    </message>
    <message>
        <location filename="../../core/writing.py"/>
        <source>{out} is there already.</source>
        <translation>{out} já existe.</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{pace:.1f} letters a second</source>
        <translation>{pace:.1f} letras por segundo</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{pace:.1f} letters a second of speech</source>
        <translation>{pace:.1f} letras por segundo de fala</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{pace:.1f} letters a second of speech, usual are {usual:.1f}</source>
        <translation>{pace:.1f} letras por segundo de fala; o usual são {usual:.1f}</translation>
    </message>
    <message>
        <location filename="../../app/train/publish_pane.py"/>
        <source>{page}: {files}, {size}; {seen}. Licence: {rights}. Nothing of the corpus goes along.</source>
        <translation>{page}: {files}, {size}; {seen}. Licença: {rights}. Nada do corpus vai junto.</translation>
    </message>
    <message>
        <location filename="../../app/frame/rail.py"/>
        <source>{pair}. Switch project</source>
        <translation>{pair}. Trocar de projeto</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <source>{path} asks for {what}: it holds more than weights.</source>
        <translation>{path} pede {what}: contém mais do que pesos.</translation>
    </message>
    <message>
        <location filename="../../core/families/trust.py"/>
        <source>{path} asks to run code of the model's own ({asked}).</source>
        <translation>{path} pede para executar código do próprio modelo ({asked}).</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__init__.py"/>
        <location filename="../../core/families/json_files.py"/>
        <location filename="../../core/families/mms/network.py"/>
        <location filename="../../core/families/pieces.py"/>
        <location filename="../../core/families/weights.py"/>
        <location filename="../../core/sources/kept.py"/>
        <source>{path} cannot be read.</source>
        <translation>Não é possível ler {path}.</translation>
    </message>
    <message>
        <location filename="../../core/families/pieces.py"/>
        <source>{path} cannot be used as a tokenizer.</source>
        <translation>{path} não pode ser usado como tokenizador.</translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <location filename="../../core/sources/kept.py"/>
        <source>{path} cannot be written.</source>
        <translation>Não é possível gravar em {path}.</translation>
    </message>
    <message>
        <location filename="../../core/runs/tidy.py"/>
        <source>{path} could not be removed.</source>
        <translation>Não foi possível remover {path}.</translation>
    </message>
    <message>
        <location filename="../../core/families/json_files.py"/>
        <source>{path} does not describe a model.</source>
        <translation>{path} não descreve um modelo.</translation>
    </message>
    <message>
        <location filename="../../core/families/mms/network.py"/>
        <source>{path} does not fit the model beside it: {name}.</source>
        <translation>{path} não combina com o modelo ao lado: {name}.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <source>{path} does not hold weights by name.</source>
        <translation>{path} não contém pesos por nome.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>{path} does not list letters with their numbers.</source>
        <translation>{path} não lista letras com seus números.</translation>
    </message>
    <message>
        <location filename="../../core/families/trust.py"/>
        <source>{path} is a link that leads out of the model's folder: {target}.</source>
        <translation>{path} é um link que sai da pasta do modelo: {target}.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <location filename="../../core/families/weights.py"/>
        <source>{path} is damaged.</source>
        <translation>O arquivo {path} está danificado.</translation>
    </message>
    <message>
        <location filename="../../core/project/store.py"/>
        <source>{path} is not empty.</source>
        <translation>{path}: a pasta não está vazia.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <location filename="../../core/project/archive/unpack.py"/>
        <source>{path} is not there.</source>
        <translation>Não foi possível encontrar {path}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
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
        <translation>{plain} (coluna {i})</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/comparing.py"/>
        <source>{probe} (about {time})</source>
        <translation>{probe} (cerca de {time})</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub_errors.py"/>
        <source>{reach} {here}</source>
        <translation>{reach} {here}</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>{reads}, which {key} took over.</source>
        <translation>{reads}, e esse texto foi adotado em {key}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/existing.py"/>
        <source>{reads}; {key} was edited here since and stays “{short}”.</source>
        <translation>{reads}; {key} mudou aqui desde então e fica com “{short}”.</translation>
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
        <translation>{reason} Simplifique-o.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>{recipe}, from scratch</source>
        <translation>{recipe}, do zero</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/run_draft.py"/>
        <source>{recipe}, from {source}</source>
        <translation>{recipe}, a partir de {source}</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>{row} cannot be cut from frame {start} to {end}.</source>
        <translation>Não é possível cortar {row} do quadro {start} ao {end}.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/by_hand.py"/>
        <source>{row} cannot be split there.</source>
        <translation>Não é possível partir {row} ali.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{rule} and {rules}</source>
        <translation>{rule} e {rules}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>{rule} or {rules}</source>
        <translation>{rule} ou {rules}</translation>
    </message>
    <message>
        <location filename="../../core/audio_av.py"/>
        <location filename="../../core/audio_clock.py"/>
        <source>{said} It {more}</source>
        <translation>{said} Além disso, {more}</translation>
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
            <numerusform>{saved:,} salvos; %n com outro nome</numerusform>
            <numerusform>{saved:,} salvos; %n com outro nome</numerusform>
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
        <translation>{seconds:.2f} s com {key}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/overlaps.py"/>
        <source>{seconds:.2f} s with {key} (another speaker)</source>
        <translation>{seconds:.2f} s com {key} (outro falante)</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/overlaps.py"/>
        <source>{seconds:.2f} s with {key} (the same speaker)</source>
        <translation>{seconds:.2f} s com {key} (mesmo falante)</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/summary_charts.py"/>
        <source>{seconds:g} s</source>
        <translation>{seconds:g} s</translation>
    </message>
    <message>
        <location filename="../../core/training/draft.py"/>
        <source>{setting} cannot be set by hand.</source>
        <translation>Não é possível definir {setting} à mão.</translation>
    </message>
    <message>
        <location filename="../../core/wording.py"/>
        <source>{several} and {last}</source>
        <comment>list</comment>
        <translation>{several} e {last}</translation>
    </message>
    <message>
        <location filename="../../core/wording.py"/>
        <source>{several} or {last}</source>
        <comment>list</comment>
        <translation>{several} ou {last}</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>{shape} rows there, {tokens} here: letter by letter</source>
        <translation>{shape} linhas lá, {tokens} aqui: letra por letra</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/flag_rules.py"/>
        <source>{share:.1%} of the sound</source>
        <translation>{share:.1%} do som</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{share} done, {time} left.</source>
        <translation>{share} feito, faltam {time}.</translation>
    </message>
    <message>
        <location filename="../../app/home/next_steps.py"/>
        <source>{share} done.</source>
        <translation>{share} feito.</translation>
    </message>
    <message>
        <location filename="../../app/train/metrics.py"/>
        <source>{share} of the time is spent on preparing audio</source>
        <translation>{share} do tempo é gasto preparando o áudio</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/page.py"/>
        <source>{size} free for models</source>
        <translation>{size} livres para modelos</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>{size} of {size_2}</source>
        <translation>{size} de {size_2}</translation>
    </message>
    <message>
        <location filename="../../app/home/unpacking.py"/>
        <source>{size} on the disk</source>
        <translation>{size} em disco</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{size} to fetch</source>
        <translation>{size} a buscar</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>{source} has no output layer.</source>
        <translation>{source} não tem camada de saída.</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <location filename="../../app/widgets/pair_badge.py"/>
        <source>{source} to {target}</source>
        <translation>{source} para {target}</translation>
    </message>
    <message>
        <location filename="../../app/live/take_controller.py"/>
        <source>{speaker} also speaks in the training set.</source>
        <translation>{speaker} também fala no conjunto de treino.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/transport.py"/>
        <source>{speed:g}×</source>
        <translation>{speed:g}×</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>{split} gets {got}, less than the {asked} asked for, because of utterances that keep the split they have.</source>
        <translation>{split} recebe {got}, menos que o pedido ({asked}), por causa de enunciados que mantêm o conjunto que têm.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>{split} gets {got}, less than the {asked} asked for, because what belongs together stays together.</source>
        <translation>{split} recebe {got}, menos que o pedido ({asked}), porque o que deve ficar junto fica junto.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>{split} gets {got}, more than the {asked} asked for, because of utterances that keep the split they have.</source>
        <translation>{split} recebe {got}, mais que o pedido ({asked}), por causa de enunciados que mantêm o conjunto que têm.</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_plan.py"/>
        <source>{split} gets {got}, more than the {asked} asked for, because what belongs together stays together.</source>
        <translation>{split} recebe {got}, mais que o pedido ({asked}), porque o que deve ficar junto fica junto.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plots.py"/>
        <source>{split}, seconds</source>
        <translation>{split}, segundos</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/letter_palette.py"/>
        <source>{spoken}, new in this language</source>
        <translation>{spoken}, nova nesta língua</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>{spoken}: choose a folder</source>
        <translation>{spoken}: escolher uma pasta</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>{spoken}: take what was found</source>
        <translation>{spoken}: voltar ao que foi encontrado</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{start} to {end}</source>
        <translation>{start} a {end}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/sound/audio_pane.py"/>
        <source>{start} to {end} s</source>
        <translation>{start} a {end} s</translation>
    </message>
    <message>
        <location filename="../../core/exporters/sounds.py"/>
        <source>{stem} is too long for a WAV file.</source>
        <translation>{stem} é longo demais para um arquivo WAV.</translation>
    </message>
    <message>
        <location filename="../../core/commands/history.py"/>
        <source>{steps} steps cannot be made.</source>
        <translation>Não é possível dar {steps} passos.</translation>
    </message>
    <message>
        <location filename="../../app/live/simulated_microphone.py"/>
        <source>{take} cannot be finished.</source>
        <translation>{take} não pode ser concluído.</translation>
    </message>
    <message>
        <location filename="../../app/live/simulated_microphone.py"/>
        <source>{take} cannot be written on.</source>
        <translation>Não é possível continuar gravando {take}.</translation>
    </message>
    <message>
        <location filename="../../app/live/simulated_microphone.py"/>
        <source>{take} cannot be written.</source>
        <translation>{take} não pode ser gravado.</translation>
    </message>
    <message>
        <location filename="../../core/decoding/outputs.py"/>
        <source>{target} cannot be written.</source>
        <translation>Não foi possível gravar {target}.</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>{target} does not write them, so the new model cannot produce them.</source>
        <translation>Não se usam em {target}, então o novo modelo não pode produzi-las.</translation>
    </message>
    <message>
        <location filename="../../app/train/states.py"/>
        <source>{target} from scratch</source>
        <translation>{target} do zero</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/source_letters.py"/>
        <source>{target} writes every letter of {source}.</source>
        <translation>Todas as letras de {source} se usam em {target}.</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <source>{text} cannot be looked at ({why}). Choose another folder.</source>
        <translation>Não foi possível examinar {text} ({why}). Escolha outra pasta.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>{text} could not be removed whole.</source>
        <translation>Não foi possível remover {text} por inteiro.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>{text} is no folder here, nor a model of the hub that is on this computer.</source>
        <translation>{text} não é nenhuma pasta daqui, nem um modelo do hub que esteja neste computador.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>{text} is not on this computer.</source>
        <translation>{text} não está neste computador.</translation>
    </message>
    <message>
        <location filename="../../core/onnx_export/layout.py"/>
        <source>{text} {more}</source>
        <translation>{text} {more}</translation>
    </message>
    <message>
        <location filename="../../core/families/transfer.py"/>
        <source>{text}, and the last {beyond} as they are</source>
        <translation>{text}, e os últimos {beyond} como são</translation>
    </message>
    <message>
        <location filename="../../app/live/word_flow.py"/>
        <source>{text}, {number:.0f} percent sure, {start_s:.2f} to {end_s:.2f} seconds</source>
        <translation>{text}, {number:.0f} por cento de certeza, {start_s:.2f} a {end_s:.2f} segundos</translation>
    </message>
    <message>
        <location filename="../../app/live/result_panel.py"/>
        <source>{text}: {number:.0f}% sure, {start_s:.2f} to {end_s:.2f} s</source>
        <translation>{text}: {number:.0f}% de certeza, {start_s:.2f} a {end_s:.2f} s</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/filter_chips.py"/>
        <source>{text}; press to take away</source>
        <translation>{text}; pressione para remover</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/replace_dialog.py"/>
        <source>{text}; {passed}</source>
        <translation>{text}; {passed}</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_choices.py"/>
        <source>{ticked} of {count}</source>
        <translation>{ticked} de {count}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/repeats.py"/>
        <source>{times:,} times: also {others}</source>
        <translation>{times:,} vezes: também {others}</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/repeats.py"/>
        <source>{times:,} times: also {others} and {more:,} more</source>
        <translation>{times:,} vezes: também {others} e mais {more:,}</translation>
    </message>
    <message>
        <location filename="../../app/frame/status_facts.py"/>
        <location filename="../../app/frame/tasks_page.py"/>
        <source>{time} left</source>
        <translation>faltam {time}</translation>
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
        <translation>{title} como tabela</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>{title} cannot hold {listed}.</source>
        <translation>{title} não comporta {listed}.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/mark_documents.py"/>
        <source>{title} cannot say which channel of a recording is meant.</source>
        <translation>{title} não permite dizer a que canal de uma gravação se refere.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/__init__.py"/>
        <source>{title} has no marks, so every utterance needs a sound of its own.</source>
        <translation>{title} não tem marcas, por isso cada enunciado precisa de um som próprio.</translation>
    </message>
    <message>
        <location filename="../../core/families/kind.py"/>
        <source>{title} has no sizes of its own from scratch.</source>
        <translation>{title} não tem tamanhos próprios do zero.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/export_form.py"/>
        <source>{title} needs sound</source>
        <translation>{title} precisa de som</translation>
    </message>
    <message>
        <location filename="../../app/corpus/plots/plot_bars.py"/>
        <source>{title} {span}</source>
        <translation>{title} {span}</translation>
    </message>
    <message>
        <location filename="../../app/alphabet/misfit_pane.py"/>
        <source>{total:,}, the first {listed:,} listed</source>
        <translation>{total:,}, listados os primeiros {listed:,}</translation>
    </message>
    <message>
        <location filename="../../app/train/plan_panel.py"/>
        <source>{total}, {spare} of it not needed any more</source>
        <translation>{total}, dos quais {spare} não são mais necessários</translation>
    </message>
    <message>
        <location filename="../../app/corpus/details/model_text.py"/>
        <source>{unknown} not in the alphabet</source>
        <translation>{unknown} fora do alfabeto</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{used} of {total}</source>
        <translation>{used} de {total}</translation>
    </message>
    <message>
        <location filename="../../app/home/cards.py"/>
        <source>{used} of {total} GB used</source>
        <translation>{used} de {total} GB em uso</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_source.py"/>
        <source>{utterances} in {files}, with {sounds}</source>
        <translation>{utterances} em {files}, com {sounds}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/home/restore.py"/>
        <source>{utterances}, now there are %n</source>
        <extracomment>one: {utterances}, now there is one</extracomment>
        <translation>
            <numerusform>{utterances}; agora há %n</numerusform>
            <numerusform>{utterances}; agora há %n</numerusform>
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
        <translation>{value} (em {hours})</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/start_words.py"/>
        <source>{value} ({low} to {high})</source>
        <translation>{value} ({low} a {high})</translation>
    </message>
    <message>
        <location filename="../../core/importers/line_yaml.py"/>
        <source>{wanted}, row {number}</source>
        <translation>{wanted}, linha {number}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{wer:.1%} word errors ({low:.1%} to {high:.1%}), {cer:.1%} letter errors, {count:,} utterances</source>
        <translation type="vanished">{wer:.1%} de erros de palavras (de {low:.1%} a {high:.1%}), {cer:.1%} de erros de letras, {count:,} enunciados</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/words.py"/>
        <source>{wer:.1%} word errors ({low:.1%} to {high:.1%}), {cer:.1%} letter errors, {utterances}</source>
        <translation>{wer:.1%} de erros de palavras ({low:.1%} a {high:.1%}), {cer:.1%} de erros de letras, {utterances}</translation>
    </message>
    <message>
        <location filename="../../core/project/splits/split_solver.py"/>
        <source>{what} ({length}) {value} no split, because people of several splits say the same sentence.</source>
        <translation type="vanished">{what} ({length}) {value} sem conjunto, porque pessoas de vários conjuntos dizem a mesma frase.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/outlook.py"/>
        <source>{what} after {hours} of audio.</source>
        <translation>{what} após {hours} de áudio.</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>{what} of the source</source>
        <translation>{what} da origem</translation>
    </message>
    <message>
        <location filename="../../core/importers/import_plan.py"/>
        <source>{where} cannot be read.</source>
        <translation>Não foi possível ler {where}.</translation>
    </message>
    <message>
        <location filename="../../core/importers/label_studio.py"/>
        <source>{where}, region {number}</source>
        <translation>{where}, região {number}</translation>
    </message>
    <message>
        <location filename="../../core/importers/voxforge.py"/>
        <source>{where}, row {number}</source>
        <translation>{where}, linha {number}</translation>
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
        <translation type="vanished">Sem transcrição e, até lá, fora da contagem: {which}.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/files/import_account_list.py"/>
        <source>{why} {names}</source>
        <translation>{why} {names}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/live/file_list.py"/>
        <source>{words}, %n places put right</source>
        <extracomment>one: {words}, one place put right</extracomment>
        <translation>
            <numerusform>{words}, %n lugar corrigido</numerusform>
            <numerusform>{words}, %n lugares corrigidos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/live/file_list.py"/>
        <source>{words}, corrected</source>
        <translation>{words}, corrigido</translation>
    </message>
    <message>
        <location filename="../../core/project/checks/text_checks.py"/>
        <source>{word} in {scripts_of} letters</source>
        <translation>{word} em letras da escrita {scripts_of}</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>{written}, not said</source>
        <translation>{written}, não dito</translation>
    </message>
    <message>
        <location filename="../../app/widgets/diff.py"/>
        <source>{written}; said {word}</source>
        <translation>{written}; dito {word}</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>“Treat as one letter” makes a pair such as lh one letter of the alphabet. “Detect from corpus” lists every letter the transcripts write.</source>
        <translation>“Tratar como uma letra” faz de um par como lh uma letra do alfabeto. “Detectar no corpus” lista todas as letras que as transcrições usam.</translation>
    </message>
    <message>
        <location filename="../../app/frame/help.py"/>
        <source>“Try on dev set” lets a checkpoint read up to 100 of your utterances, untaught. The one with the fewest letter errors is usually the best to start from.</source>
        <translation>“Testar no conjunto dev” deixa um checkpoint ler até 100 dos seus enunciados, sem ter aprendido nada deles. O que tem menos erros de letras costuma ser o melhor ponto de partida.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/bulk/markup_form.py"/>
        <source>“{before}” becomes “{after}”.</source>
        <translation>“{before}” passa a ser “{after}”.</translation>
    </message>
    <message>
        <location filename="../../app/widgets/language_fields.py"/>
        <source>“{code}” is no code: two or three letters, such as pt or tci.</source>
        <translation>“{code}” não é um código: use duas ou três letras, como pt ou tci.</translation>
    </message>
    <message>
        <location filename="../../core/families/checkpoint.py"/>
        <source>“{delimiter}” cannot be a letter: it stands for the space.</source>
        <translation>“{delimiter}” não pode ser uma letra: representa o espaço.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>“{find}” is not a regular expression: {error}.</source>
        <translation>“{find}” não é uma expressão regular: {error}.</translation>
    </message>
    <message>
        <location filename="../../app/train/new_run/dialog.py"/>
        <source>“{folder}” was not added. {reason}</source>
        <translation>Não foi possível adicionar “{folder}”. {reason}</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>“{key}” is no kind of markup.</source>
        <translation>“{key}” não é um tipo de marcação.</translation>
    </message>
    <message>
        <location filename="../../app/train/sample_voice.py"/>
        <source>“{key}” is not in this run.</source>
        <translation>“{key}” não está neste treinamento.</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>“{letter}” cannot start from “{neighbour}”: the source does not have it.</source>
        <translation>“{letter}” não pode partir de “{neighbour}”: não existe na origem.</translation>
    </message>
    <message>
        <location filename="../../core/families/origins.py"/>
        <source>“{letter}” is not a letter of the alphabet.</source>
        <translation>“{letter}” não é uma letra do alfabeto.</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>“{match}” cannot be read as a number.</source>
        <translation>“{match}” não pode ser lido como número.</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>“{match}” cannot be read as a time.</source>
        <translation>“{match}” não pode ser lido como horário.</translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>“{missing}” ({code_points}) is in none of the model's pieces: “{text}”.</source>
        <translation>“{missing}” ({code_points}) não está em nenhum dos pedaços do modelo: “{text}”.</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>“{missing}” ({code_points}) is not in the alphabet: “{text}”.</source>
        <translation>“{missing}” ({code_points}) não está no alfabeto: “{text}”.</translation>
    </message>
    <message>
        <location filename="../../core/text/pieces.py"/>
        <source>“{missing}” ({points}) is in none of the model's pieces.</source>
        <translation>“{missing}” ({points}) não está em nenhum dos pedaços do modelo.</translation>
    </message>
    <message>
        <location filename="../../core/text/vocabulary.py"/>
        <source>“{missing}” ({points}) is not in the alphabet.</source>
        <translation>“{missing}” ({points}) não está no alfabeto.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <location filename="../../app/settings_pages/key_dialog.py"/>
        <location filename="../../core/exporters/elan.py"/>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <source>“{name}” in {path} is no weight: {kind}.</source>
        <translation>“{name}” em {path} não é um peso: {kind}.</translation>
    </message>
    <message>
        <location filename="../../core/families/conversion/__main__.py"/>
        <source>“{name}” is in several of the weight files of {folder}.</source>
        <translation>“{name}” está em vários dos arquivos de pesos de {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/audio_io/sound_devices.py"/>
        <source>“{name}” is not plugged in any more.</source>
        <translation>“{name}” não está mais conectado.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>“{name}” is still running ({share:.0%}).</source>
        <translation>“{name}” ainda está em execução ({share:.0%}).</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>“{name}” is still running.</source>
        <translation>“{name}” ainda está em execução.</translation>
    </message>
    <message>
        <location filename="../../app/frame/closing.py"/>
        <source>“{name}” is still training.</source>
        <translation>“{name}” ainda está treinando.</translation>
    </message>
    <message>
        <location filename="../../app/train/run_dialogs.py"/>
        <source>“{name}” is training. Stop it and remove it?</source>
        <translation>“{name}” está treinando. Parar e remover?</translation>
    </message>
    <message>
        <location filename="../../app/train/page.py"/>
        <source>“{name}” was removed. It stays in the trash for a week.</source>
        <translation>“{name}” foi removido. Fica na lixeira por uma semana.</translation>
    </message>
    <message>
        <location filename="../../core/families/letters.py"/>
        <source>“{one}” and “{other}” of {path} have the same number.</source>
        <translation>“{one}” e “{other}” de {path} têm o mesmo número.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>“{part}” holds a sign that Windows allows in no name.</source>
        <translation>“{part}” contém um sinal que o Windows não permite em nomes.</translation>
    </message>
    <message>
        <location filename="../../core/names.py"/>
        <source>“{part}…” is too long for a name: {size} bytes, {longest_part} are allowed.</source>
        <translation>“{part}…” é longo demais para um nome: {size} bytes; o máximo são {longest_part}.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>“{pattern}” is not a regular expression: {error}.</source>
        <translation>“{pattern}” não é uma expressão regular: {error}.</translation>
    </message>
    <message>
        <location filename="../../core/project/bulk/find_replace.py"/>
        <source>“{replacement}” cannot stand in for what is found: {error}.</source>
        <translation>“{replacement}” não pode substituir o que foi encontrado: {error}.</translation>
    </message>
    <message>
        <location filename="../../core/commands/editing.py"/>
        <source>“{seconds}” is no number of seconds.</source>
        <translation>“{seconds}” não é um número de segundos.</translation>
    </message>
    <message>
        <location filename="../../app/corpus/filters/rule_words.py"/>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <location filename="../../core/commands/checking.py"/>
        <source>“{text}” gives no number.</source>
        <translation>“{text}” não indica um número.</translation>
    </message>
    <message>
        <location filename="../../core/sources/catalogue.py"/>
        <source>“{text}” is neither a run nor a model's folder.</source>
        <translation>“{text}” não é um treinamento nem a pasta de um modelo.</translation>
    </message>
    <message>
        <location filename="../../app/home/new_project.py"/>
        <location filename="../../app/home/project_dialog.py"/>
        <location filename="../../core/commands/corpus.py"/>
        <source>“{text}” is no language code.</source>
        <translation>“{text}” não é um código de língua.</translation>
    </message>
    <message>
        <location filename="../../core/sources/push.py"/>
        <source>“{text}” is not a name that a model of yours could have on the hub.</source>
        <translation>“{text}” não é um nome que um modelo seu possa ter no hub.</translation>
    </message>
    <message>
        <location filename="../../core/sources/hub.py"/>
        <source>“{text}” is not the name of a model of the hub.</source>
        <translation>“{text}” não é o nome de um modelo do hub.</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>“{value}” cannot be written as words.</source>
        <translation>“{value}” não pode ser escrito por extenso.</translation>
    </message>
    <message>
        <location filename="../../core/commands/choosing.py"/>
        <source>“{value}” is no number.</source>
        <translation>“{value}” não é um número.</translation>
    </message>
    <message>
        <location filename="../../core/project/filters.py"/>
        <source>“{value}” is not a number.</source>
        <translation>“{value}” não é um número.</translation>
    </message>
    <message>
        <location filename="../../core/markup/kinds.py"/>
        <source>“{way}” is nothing that can be done with {key}.</source>
        <translation>“{way}” não é algo que se possa fazer com {key}.</translation>
    </message>
    <message>
        <location filename="../../core/text/numbers.py"/>
        <source>“{written}” cannot be read as a number.</source>
        <translation>“{written}” não pode ser lido como número.</translation>
    </message>
    <message>
        <location filename="../../core/exporters/ljspeech.py"/>
        <source>“|” became “/” in {bars:,} transcripts: it separates the columns.</source>
        <translation>“|” virou “/” em {bars:,} transcrições: ele separa as colunas.</translation>
    </message>
    <message>
        <location filename="../../core/text/rules.py"/>
        <source>ﬁ becomes fi</source>
        <translation>ﬁ vira fi</translation>
    </message>
</context>
</TS>
