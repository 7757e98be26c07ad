package io.tenure.loyalty.commands;

import java.time.Instant;

/** Keep a new version of a programme. */
public record DraftProgramme(String programme, String text, Instant now) implements ProgrammeCommand {}
