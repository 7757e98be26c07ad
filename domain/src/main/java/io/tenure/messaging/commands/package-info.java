/** What can be asked of messages to customers. */
@org.jspecify.annotations.NullMarked
package io.tenure.messaging.commands;
