package io.tenure.shared.sealing;

/** Makes sure that what was deleted or overwritten is gone from every file, logs of the storage engine included. */
public interface PersonalDataPurge {

    void purge();
}
