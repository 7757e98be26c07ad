package io.tenure.loyalty.commands;

/** Names an event that members of a programme are invited to. */
public record GatheringId(String programme, String gathering) {

    /** The stream of the ledger that holds it. */
    public String stream() {
        return "loyalty-event-" + this;
    }

    @Override
    public String toString() {
        return programme + "@" + gathering;
    }
}
