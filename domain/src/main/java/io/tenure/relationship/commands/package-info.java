/** What can be asked of a customer relationship. Ids and the time come in with the command. */
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.commands;
