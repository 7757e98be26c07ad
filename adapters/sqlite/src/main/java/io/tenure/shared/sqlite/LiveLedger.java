package io.tenure.shared.sqlite;

/** What the writing process shows its readers beside the file: what it knows by heart, and how far they may look. */
final class LiveLedger {

    private final HeadSignal head = new HeadSignal();
    private volatile RecentCommits recent = new RecentCommits();
    private volatile FiledHolders filed = new FiledHolders();

    /** Ask before the file: what leaves the recent commits is in the file's tables by then. */
    RecentCommits recent() {
        return recent;
    }

    /** Ask after the recent commits, whose answers are newer. */
    FiledHolders filed() {
        return filed;
    }

    HeadSignal head() {
        return head;
    }

    /** A writer begins from the file: what an earlier one knew counts no more. */
    void begin(RecentCommits newest, long position) {
        filed = new FiledHolders();
        publish(newest, position);
    }

    /** The head comes last, so that whoever sees it finds everything before it in every way. */
    void publish(RecentCommits newest, long position) {
        recent = newest;
        head.reached(position);
    }
}
