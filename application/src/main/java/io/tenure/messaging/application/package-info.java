/** How messages are decided on, sent and read. */
@org.jspecify.annotations.NullMarked
package io.tenure.messaging.application;
