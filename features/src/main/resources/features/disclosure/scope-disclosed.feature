@claim:scope-disclosed @witness:page-check
Feature: The privacy page names exactly the services it covers

  A statement goes for the services that it names and for no others, so that visitors know where they are. That the page
  tells it is shown here, not that it is true.

  Scenario Outline: Visitors of <host> are told of the services it covers
    Given the conference server of <host>
    And its statement says of the services it covers: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says                                   |
      | waag                     | meet.waag.org                          |
      | vc4all                   | vc4all.nl and beeldbellen.vc4all.nl    |
      | studentenwerk-osnabrueck | the Jitsi Meet instance (no host name) |
      | greenminihost            | meet.greenmini.host                    |
