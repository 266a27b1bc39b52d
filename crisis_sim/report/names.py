"""Words that the format and the engine use as values, named here once so that the catalogues hold them."""

from crisis_sim.notes import message

NAMES = (
    # statuses of facts and tasks
    message("confirmed"),
    message("unknown"),
    message("false"),
    message("open"),
    message("answered"),
    message("expired"),
    message("closed"),
    # labels of a triage
    message("fact"),
    message("opinion"),
    message("hoax"),
    message("unverified"),
    # the seven faces
    message("like"),
    message("dislike"),
    message("love"),
    message("funny"),
    message("angry"),
    message("sad"),
    message("wow"),
    # difficulty of a scenario
    message("basic"),
    message("intermediate"),
    message("advanced"),
)
