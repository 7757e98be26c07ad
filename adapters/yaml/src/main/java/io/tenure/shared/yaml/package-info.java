/** Texts in YAML, read with the place of whatever is wrong with them. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.yaml;
