/** What can be asked of loyalty programmes and accounts. */
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty.commands;
