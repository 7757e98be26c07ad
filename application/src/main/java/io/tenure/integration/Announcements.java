package io.tenure.integration;

import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.RecordedCommit;
import java.util.ArrayList;
import java.util.List;

/** Takes from commits what others are told. */
public record Announcements(EventCodec codec) {

    /** What a commit means to others, event by event; many mean nothing. */
    public List<Announcement> of(RecordedCommit commit) {
        List<Announcement> announcements = new ArrayList<>();
        long position = commit.position();
        for (EventData event : commit.events()) {
            if (Translation.tells(codec.type(event.type()))) {
                announce(position, codec.decode(event, commit.stream()), announcements);
            }
            position++;
        }
        return announcements;
    }

    private static void announce(long position, Object event, List<Announcement> announcements) {
        Translation.of(event).ifPresent(told -> announcements.add(new Announcement(position, told)));
    }
}
