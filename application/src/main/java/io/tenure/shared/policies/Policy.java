package io.tenure.shared.policies;

import io.tenure.shared.events.RecordedEvent;

/**
 * Reacts to an event with a command or a message to the outside. It never hears a replay. After a crash it may hear its
 * last events once more, so its deeds can be repeated without harm. An exception has the event tried again a few times
 * and then laid aside as a dead letter.
 */
public interface Policy {

    /** Stable and unique; the name of its progress and of its dead letters. */
    String name();

    /** Whether it reacts to events of a class at all; the others are not even read. */
    default boolean listensTo(Class<?> event) {
        return true;
    }

    /**
     * Whether events of different streams may reach it at once and in any order; those of one stream always come one
     * after the other. It hears many more of them in a second then.
     */
    default boolean hearsStreamsApart() {
        return false;
    }

    /** Where it begins in an installation that does not know it yet, or has lost its progress. */
    Beginning beginsAt();

    void on(RecordedEvent event);
}
