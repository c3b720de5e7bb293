@claim:no-e2ee-disclosed @witness:page-check
Feature: The privacy page says that there is no end-to-end encryption

  There is none here, and visitors are told so. That it would be impossible is not claimed by this software. That the
  page tells it is shown here, not that it is true.

  Scenario Outline: Visitors of <host> are told of end-to-end encryption
    Given the conference server of <host>
    And its statement says of end-to-end encryption: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host          | says                     |
      | greenminihost | yes, with a wrong reason |
