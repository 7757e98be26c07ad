/** Loyalty programmes written in YAML. */
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty.yaml;
