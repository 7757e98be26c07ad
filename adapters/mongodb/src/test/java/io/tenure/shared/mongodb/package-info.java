@org.jspecify.annotations.NullMarked
package io.tenure.shared.mongodb;
