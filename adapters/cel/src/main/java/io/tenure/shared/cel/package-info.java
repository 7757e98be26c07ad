/** Rules in the Common Expression Language: checked and, where need be, run by CEL itself. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.cel;
