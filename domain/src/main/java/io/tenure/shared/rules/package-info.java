/** Rules that users write about customers: what they may ask, and what they answer. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.rules;
