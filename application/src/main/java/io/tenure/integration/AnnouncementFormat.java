package io.tenure.integration;

/** How announcements are written down for others. */
public interface AnnouncementFormat {

    byte[] bytes(Announcement announcement);
}
