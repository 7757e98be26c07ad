/** Topics of Kafka, to tell other systems and to be told by them. */
@org.jspecify.annotations.NullMarked
package io.tenure.integration.kafka;
