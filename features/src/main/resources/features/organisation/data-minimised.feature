@claim:data-minimised @witness:raw-store-read
Feature: Every datum that is kept has a purpose and a reader

  Every datum that is kept has to have a purpose and somebody who needs it (GDPR Art. 5(1)(c)). What is kept is read
  from outside and held against the declared fields.

  Scenario Outline: <host> keeps nothing without a purpose
    Given the conference server of <host>
    And its statement says of keeping as little as possible: <says>
    When a day of visits and conferences there is over
    Then the journal holds nothing but the fields it is declared to hold

    @stated
    Examples: Hosts that promise it
      | host                     | says                                                                                              |
      | waag                     | as security measure                                                                               |
      | vc4all                   | as security measure                                                                               |
      | studentenwerk-osnabrueck | privacy-friendly configuration; logs: as little as possible; personal data: as little as possible |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host          | says    |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |
