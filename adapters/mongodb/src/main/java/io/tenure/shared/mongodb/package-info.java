/** Ledger, keys and views on a MongoDB server that many nodes share; no transaction over several documents anywhere. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.mongodb;
