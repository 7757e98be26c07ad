package io.tenure.shared.sealing;

/** The key of the subject has been destroyed: nothing more can be sealed for it. */
public final class SubjectErased extends RuntimeException {

    public SubjectErased(String subject) {
        super("The personal data of customer " + subject + " was erased; nothing personal can be added");
    }
}
