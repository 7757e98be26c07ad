package io.tenure.value.domain.profit;

/** Where an estimate of a customer's spending in a category comes from; the first are the more reliable. */
public enum EstimateSource {
    CUSTOMER_STATEMENT,
    SURVEY,
    CONSUMER_PANEL,
    INDUSTRY_STATISTICS,
    OWN_ESTIMATE
}
