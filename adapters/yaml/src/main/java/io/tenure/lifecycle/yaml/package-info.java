/** Lifecycle models written in YAML, those that come with the product included. */
@org.jspecify.annotations.NullMarked
package io.tenure.lifecycle.yaml;
