@claim:server-decrypts-disclosed @witness:page-check
Feature: The privacy page says that the server can see the media in clear

  The server has to decrypt what it passes on; visitors are told so. That the page tells it is shown here, not that it
  is true.

  Scenario Outline: Visitors of <host> are told of media in clear inside the server
    Given the conference server of <host>
    And its statement says of media in clear inside the server: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host          | says |
      | greenminihost | yes  |
