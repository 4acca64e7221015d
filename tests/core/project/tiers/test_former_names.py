"""A tier that was renamed is found by what it was called before: runs and models name what they learnt."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import ProjectError
from core.project.tiers.edits import add_tier, remove_tier, rename_tier
from core.project.tiers.learnt import TierReader, as_far, as_learnt
from core.project.tiers.reading import tier_known_as
from tests.core.project.corpora import everything, make_project


def test_a_renamed_tier_is_found_by_its_former_names(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", speakers=1) as project:
        tier = add_tier(project, "Phonetic")
        before = everything(project)
        rename_tier(project, "Phonetic", "Narrow")
        rename_tier(project, "Narrow", "IPA")
        for name in ("Phonetic", "Narrow", "IPA"):
            assert tier_known_as(project, name).id == tier.id
        learnt = as_learnt(project, "Phonetic")
        assert isinstance(learnt, TierReader)
        assert learnt.tier.name == "IPA"
        other = add_tier(project, "Phonetic")
        assert tier_known_as(project, "Phonetic").id == other.id, "what is called so now comes first"
        project.undo()
        project.undo()
        project.undo()
        assert everything(project) == before
        rename_tier(project, "Phonetic", "IPA")
        remove_tier(project, "IPA")
        add_tier(project, "Notes")
        for gone in ("Phonetic", "IPA"):
            with pytest.raises(ProjectError, match=f"The tier {gone} was removed") as failed:
                as_learnt(project, gone)
            assert "Undoing that brings it back" in str(failed.value.hint)
        with pytest.raises(ProjectError, match="No tier is called Gloss") as failed:
            as_learnt(project, "Gloss")
        assert failed.value.hint == "There are: Notes."
        assert as_far(project, "Phonetic") is project
        project.undo()
        project.undo()
        assert as_learnt(project, "Phonetic") is not project, "it is there again"
