/**
 * The letters that we write: to whoever told us, to authorities and to services. What was
 * sent is kept sealed and stands in the case file.
 */
package org.concernhandling.correspondence;
