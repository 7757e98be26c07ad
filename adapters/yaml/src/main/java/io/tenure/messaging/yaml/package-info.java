/** Plans for messages in YAML. */
@org.jspecify.annotations.NullMarked
package io.tenure.messaging.yaml;
