/** Tests of what the audit keeps in MongoDB. */
@org.jspecify.annotations.NullMarked
package io.tenure.audit.mongodb;
