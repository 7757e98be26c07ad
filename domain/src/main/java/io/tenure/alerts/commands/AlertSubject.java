package io.tenure.alerts.commands;

import io.tenure.alerts.events.SubjectKind;

/**
 * Of whom facts are counted together.
 *
 * @param id a customer, an outlet, or the name of a key or user; empty for everywhere
 */
public record AlertSubject(SubjectKind kind, String id) {

    public static final AlertSubject EVERYWHERE = new AlertSubject(SubjectKind.EVERYWHERE, "");

    public static AlertSubject till(String name) {
        return new AlertSubject(SubjectKind.TILL, name);
    }

    public static AlertSubject member(String customer) {
        return new AlertSubject(SubjectKind.MEMBER, customer);
    }

    /** The stream of the ledger that holds what happened; also the name under which notes are sealed. */
    public String stream() {
        return "alerts-" + this;
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
