package io.tenure.shared.sealing;

/** Sealed data does not open although its key is there: it was altered, or it was sealed for somebody else. */
public final class SealBroken extends RuntimeException {

    public SealBroken(String subject, Throwable cause) {
        super(
                "Sealed data of customer " + subject + " does not open: it was altered or belongs to another customer."
                        + " Run './tenure verify' to find the record, then restore it from a backup",
                cause);
    }
}
