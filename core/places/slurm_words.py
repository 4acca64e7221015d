"""What Slurm says of a job, in words: why it waits, and how it ended. Codes as squeue(1) and sacct(1) list them."""

from __future__ import annotations

from core.wording import say

WAITING = frozenset({"PENDING", "REQUEUED", "REQUEUE_HOLD", "REQUEUE_FED", "SPECIAL_EXIT", "RESV_DEL_HOLD"})
ALIVE = frozenset(
    {"RUNNING", "CONFIGURING", "COMPLETING", "SUSPENDED", "STOPPED", "SIGNALING", "STAGE_OUT", "RESIZING"}
)

REASONS = {
    "Priority": say("others come first"),
    "Resources": say("no node is free yet"),
    "None": say("Slurm has not looked at it yet"),
    "Dependency": say("it waits for another job"),
    "JobArrayTaskLimit": say("as many of them train as may at once"),
    "BeginTime": say("its time to begin has not come"),
    "JobHeldUser": say("it is held; `scontrol release` there lets it go"),
    "JobHeldAdmin": say("an administrator holds it"),
    "PartitionDown": say("the partition is down"),
    "PartitionInactive": say("the partition is closed for now"),
    "PartitionTimeLimit": say("it asks for more hours than the partition allows: lower the hours of the place"),
    "PartitionNodeLimit": say("it asks for more than the partition has: lower the limits of the place"),
    "ReqNodeNotAvail": say("the nodes that it needs are away"),
    "InvalidAccount": say("Slurm does not know the account of the place"),
    "InvalidQOS": say("the quality of service is not allowed"),
    "Licenses": say("it waits for a licence"),
    "Reservation": say("it waits for a reservation"),
    "BadConstraints": say("no node can do what it asks for: lower the limits of the place"),
    "NodeDown": say("the nodes that it needs are down"),
    "Nodes": say("the nodes that it needs are down, drained or reserved"),
}
LIMITED = ("QOS", "Assoc", "MaxCpu", "MaxGRES", "MaxJobs", "MaxMem", "MaxNode", "MaxWall", "MaxSubmit", "Group")
"""How reasons begin that say that a quota of the account or of the person is used up."""

ENDS = {
    "TIMEOUT": (
        say("Slurm ended the job: its time was up before it could save."),
        say("Resume: it goes on from where it was saved last. Give the place more hours."),
    ),
    "OUT_OF_MEMORY": (
        say("Slurm ended the job: it took more memory than it had asked for."),
        say(
            "Give the place more memory_gb, or duplicate the run with half the batch_seconds and twice the accumulate."
        ),
    ),
    "NODE_FAIL": (
        say("The node that trained the run failed."),
        say("Resume: it goes on from where it was saved last."),
    ),
    "BOOT_FAIL": (say("The node that was to train the run did not start."), say("Resume.")),
    "PREEMPTED": (
        say("Slurm gave the node to a job of higher priority."),
        say("Resume: it goes on from where it was saved last."),
    ),
    "CANCELLED": (
        say("Somebody cancelled the job."),
        say("Resume: it goes on from where it was saved last."),
    ),
    "DEADLINE": (say("The job’s deadline passed."), say("Resume: it goes on from where it was saved last.")),
}


REFUSALS = {
    "invalid account": say(
        "Give the place an account that may use its partition, then resume: vizinho places add NAME --account ACCOUNT. "
        "`sacctmgr show associations user=$USER` there lists yours."
    ),
    "invalid qos": say(
        "Give the place a quality of service that its account has, or none, then resume: vizinho places add NAME --qos "
        "QOS. `sacctmgr show associations user=$USER` there lists them."
    ),
    "qos policy": say(
        "It asks for more than the account or its quality of service allows: take fewer hours, cards or nodes, or wait "
        "until other jobs of yours have ended. Then resume."
    ),
}
"""What helps, by what sbatch says where it takes no job."""


def out_of_refusal(words: str) -> str:
    """What helps where sbatch took no job, by its words."""
    usual = say("Change the limits of the place (partition, account, qos, hours, memory_gb, gpus), then resume.")
    return next((hint for said, hint in REFUSALS.items() if said in words.lower()), usual)


def reason(code: str) -> str:
    """Why a job waits: "Priority" -> "others come first"; a reason that we do not know, as Slurm says it."""
    code = code.strip("() ")
    word = code.split(",")[0]
    if word in REASONS:
        return REASONS[word]
    if word.startswith(LIMITED):
        return say("a limit of the account or of its jobs is reached ({code})", code=code)
    return code


def end(state: str) -> tuple[str, str]:
    """What is to be said, and what helps, of a job that Slurm ended; nothing where it ended by itself."""
    return ENDS.get(state.split(maxsplit=1)[0] if state.strip() else "", ("", ""))
