@claim:purpose-stated @witness:page-check
Feature: The privacy page states the purpose of each kind of data

  Visitors are told what their data are used for (GDPR Art. 13(1)(c)). That the page tells it is shown here, not that it
  is true.

  Scenario Outline: Visitors of <host> are told of the purpose of the processing
    Given the conference server of <host>
    And its statement says of the purpose of the processing: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says                                        |
      | waag                     | use of Jitsi                                |
      | vc4all                   | use of Jitsi Meet                           |
      | studentenwerk-osnabrueck | online conferences; hold online conferences |
      | greenminihost            | service, usage statistics, problem solving  |
      | bbw-leipzig              | hold video conferences                      |
