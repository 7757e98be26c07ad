package io.tenure.shared.sqlite;

/** What the writing process shows its readers beside the file: the newest commits, and how far they may look. */
final class LiveLedger {

    private final HeadSignal head = new HeadSignal();
    private volatile RecentCommits recent = new RecentCommits();

    /** Ask before the file: what leaves the recent commits is in the file's tables by then. */
    RecentCommits recent() {
        return recent;
    }

    HeadSignal head() {
        return head;
    }

    /** The head comes last, so that whoever sees it finds everything before it in every way. */
    void publish(RecentCommits newest, long position) {
        recent = newest;
        head.reached(position);
    }
}
