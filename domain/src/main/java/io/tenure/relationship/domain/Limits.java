package io.tenure.relationship.domain;

/** Bounds that keep a relationship small enough to decide on at once, and an event small enough to store. */
final class Limits {

    static final int ID = 200;
    static final int NAME = 300;
    static final int WORD = 100;
    static final int NOTE = 2_000;
    static final int SUMMARY = 10_000;

    static final int ITEMS = 10_000;
    static final int ATTRIBUTES = 100;
    static final int ATTRIBUTE_KEY = 100;
    static final int ATTRIBUTE_VALUE = 2_000;
    static final int INTEGER_DIGITS = 15;
    static final int DECIMALS = 10;

    static final int EXTERNAL_IDS = 1_000;
    static final int CONTACT_POINTS = 200;
    static final int OTHERS = 1_000;
    static final int CONSENTS = 1_000;
    static final int STAKEHOLDERS = 1_000;
    static final int OPEN_PROMISES = 1_000;
    static final int STAGES = 20;
    static final int TAGS = 100;
    static final int RULE = 10_000;

    private Limits() {}
}
