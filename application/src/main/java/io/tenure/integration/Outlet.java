package io.tenure.integration;

import java.util.List;

/** Where announcements leave to, such as a topic. */
public interface Outlet {

    /** Stable and unique; the name under which is kept how far it has come. */
    String name();

    /**
     * Hands announcements over in their order, and returns once all are safe on the other side.
     *
     * @throws OutletClosed when they are not, or some of them; all are handed over again later
     */
    void send(List<Announcement> announcements) throws InterruptedException;
}
