package io.tenure.relationship.events;

/** Where an estimate of what a customer spends comes from; the first are the more reliable. */
public enum SpendingSource {
    CUSTOMER_STATEMENT,
    SURVEY,
    CONSUMER_PANEL,
    INDUSTRY_STATISTICS,
    OWN_ESTIMATE
}
