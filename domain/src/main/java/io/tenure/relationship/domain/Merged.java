package io.tenure.relationship.domain;

/** Another record stands for the customer; this one keeps all of its own, so that a split restores it. */
public record Merged(String into, Dossier dossier) implements Registered {

    @Override
    public Merged with(Dossier changed) {
        return new Merged(into, changed);
    }
}
