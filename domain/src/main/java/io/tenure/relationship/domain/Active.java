package io.tenure.relationship.domain;

/** The record stands for its customer. */
public record Active(Dossier dossier) implements Registered {

    @Override
    public Active with(Dossier changed) {
        return new Active(changed);
    }
}
