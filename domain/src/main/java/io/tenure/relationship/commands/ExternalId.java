package io.tenure.relationship.commands;

/**
 * The id under which another system knows the customer; the generation is the holder count its key takes with this
 * command.
 */
public record ExternalId(String source, String externalId, int generation) {}
