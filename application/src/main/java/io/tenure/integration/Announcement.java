package io.tenure.integration;

import io.tenure.integration.contract.IntegrationEvent;

/**
 * An event on its way to other systems.
 *
 * @param position of its cause in the ledger: unique, growing, and the same whenever it is told again
 */
public record Announcement(long position, IntegrationEvent event) {}
