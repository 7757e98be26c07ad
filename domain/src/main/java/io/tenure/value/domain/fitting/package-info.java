/**
 * Maximum likelihood: how the parameters of a value model are found, how sure they are, and what is said when they
 * cannot be found.
 */
@org.jspecify.annotations.NullMarked
package io.tenure.value.domain.fitting;
