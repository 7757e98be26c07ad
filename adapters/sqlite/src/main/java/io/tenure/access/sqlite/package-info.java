/** Users, API keys and the access log in the operations database. */
@org.jspecify.annotations.NullMarked
package io.tenure.access.sqlite;
