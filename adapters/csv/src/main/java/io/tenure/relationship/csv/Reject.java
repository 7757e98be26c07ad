package io.tenure.relationship.csv;

/**
 * A line that cannot be taken, and why.
 *
 * @param line where it begins in the file
 * @param height how many lines of the file it spans
 */
public record Reject(long line, int height, String code, String reason) {}
