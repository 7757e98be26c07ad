/** What happened to the lifecycle models. */
@org.jspecify.annotations.NullMarked
package io.tenure.lifecycle.events;
