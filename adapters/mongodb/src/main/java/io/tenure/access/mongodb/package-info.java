/** Users, API keys and the access log in MongoDB. */
@org.jspecify.annotations.NullMarked
package io.tenure.access.mongodb;
