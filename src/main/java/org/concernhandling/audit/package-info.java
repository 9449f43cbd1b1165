/** The record of who saw what. It is only ever added to. */
package org.concernhandling.audit;
