/** What can be asked of the lifecycle models. */
@org.jspecify.annotations.NullMarked
package io.tenure.lifecycle.commands;
