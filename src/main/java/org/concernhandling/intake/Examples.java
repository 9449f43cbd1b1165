package org.concernhandling.intake;

/**
 * The examples in the description of the interface. The people and places in them are
 * invented.
 */
final class Examples {

	static final String LEAST = """
			{
			  "channel": "web",
			  "narrative": "Since September one person has been alone on duty at night, for nine children."
			}""";

	static final String FULL = """
			{
			  "channel": "hotline",
			  "confidentiality": "confidential",
			  "standing": "agency-worker",
			  "reporter": {
			    "name": "Robin Example",
			    "email": "robin@example.org",
			    "phone": "01632 960 001",
			    "address": "1 Sample Street\\nAnytown\\nAN1 1AA"
			  },
			  "service": {
			    "urn": 1234567,
			    "name": "Sample House",
			    "setting": "childrens-home",
			    "localAuthority": "Anyshire"
			  },
			  "narrative": "Since September one person has been alone on duty at night, for nine children.",
			  "childAtImmediateRisk": "no"
			}""";

	static final String RECEIVED = """
			{
			  "reference": "CN-7F3K-Q2XM",
			  "receipt": "7F3K-Q2XM-9RTB-4WNC-H8DG"
			}""";

	static final String BAD_REQUEST = """
			{
			  "title": "Bad Request",
			  "status": 400,
			  "detail": "2 fields need mending. Nothing was taken in.",
			  "errors": [
			    {
			      "field": "channel",
			      "message": "This field is required. How the concern reached you."
			    },
			    {
			      "field": "service.urn",
			      "message": "Send a number of up to 8 digits, or a text such as \\"SC035409\\", or leave the field out."
			    }
			  ]
			}""";

	static final String TOO_LARGE = """
			{
			  "title": "Payload Too Large",
			  "status": 413,
			  "detail": "The body is too large. Nothing was taken in.",
			  "errors": [
			    {
			      "field": "$",
			      "message": "At most 1 MiB is accepted. Shorten the texts."
			    }
			  ]
			}""";

	static final String NOT_JSON = """
			{
			  "title": "Unsupported Media Type",
			  "status": 415,
			  "detail": "Send JSON. Nothing was taken in.",
			  "errors": [
			    {
			      "field": "Content-Type",
			      "message": "Declare the body as application/json."
			    }
			  ]
			}""";

	static final String KEY_USED_BEFORE = """
			{
			  "title": "Unprocessable Entity",
			  "status": 422,
			  "detail": "The idempotency key was used before with another body. Nothing was taken in.",
			  "errors": [
			    {
			      "field": "Idempotency-Key",
			      "message": "Send the same body as the first time, or a new key for a new concern."
			    }
			  ]
			}""";

	static final String NAMED_THOUGH_ANONYMOUS = """
			{
			  "title": "Unprocessable Entity",
			  "status": 422,
			  "detail": "1 field needs mending. Nothing was taken in.",
			  "errors": [
			    {
			      "field": "confidentiality",
			      "message": "Anonymous means that nobody knows who the reporter is, but details of the reporter were sent. Leave them out, or send confidential: then they are sealed, and serve to write back only."
			    }
			  ]
			}""";

	static final String NOT_AWAITED = """
			{
			  "title": "Conflict",
			  "status": 409,
			  "detail": "More than one task waits for such an answer. Complete the one that was answered in Tasklist. Nothing was taken in.",
			  "errors": [
			    {
			      "field": "reference",
			      "message": "More than one task waits for such an answer. Complete the one that was answered in Tasklist."
			    }
			  ]
			}""";

	private Examples() {
	}

}
