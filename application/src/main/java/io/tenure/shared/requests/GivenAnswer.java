package io.tenure.shared.requests;

/** An answer that is kept, and who may ask for it again under which key. */
public record GivenAnswer(String caller, String key, KeptAnswer answer) {}
